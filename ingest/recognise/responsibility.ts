import type { Span } from '../model.ts';

/** Stretches of a folded text that hold a responsibility bracket or line, brackets included. */
export const findResponsibility = (_folded: string): Span[] => [];
