/** The refiners in the order they run, once all recognisers have run; each sees what those before it left. */
import type { Refiner } from '../context.ts';
import { placeInNameRefiner } from './place-in-name.ts';
import { valueOverlapRefiner } from './value-overlap.ts';

export const refiners: readonly Refiner[] = [valueOverlapRefiner, placeInNameRefiner];
