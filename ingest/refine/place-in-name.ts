/** A place inside the name of a body or the title of a document is no place of its own (呼和浩特海关, 《北京市…条例》). */
import type { Refiner } from '../context.ts';
import type { Mentions } from '../model.ts';

export const placeInNameRefiner: Refiner = {
  name: 'place-in-name',
  refine: ({ found }): Mentions => {
    const names = [...found.agencies, ...found.agencyMentions, ...found.references];
    const places = found.places.filter(
      ({ start, end }) => !names.some((name) => name.start <= start && end <= name.end),
    );
    return { ...found, places };
  },
};
