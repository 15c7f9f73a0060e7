/** The second hop as a plan: what is asked of the body or the places that the first one found. */

import type { Read } from '../one-question.ts';
import type { Reading } from '../plan/reading.ts';
import type { Landing } from './landing.ts';
import { type Hop, topicOf } from './read-hop.ts';

/** Readings for the names that were found, with the words of the relative clause. */
const readingsOf = (original: string, hop: Hop, { names }: Landing): Reading[] => {
  const surface = original.slice(hop.start, hop.end);
  // What the body does besides is asked for as a set; with a matter of its own, the question leans towards the body.
  const force = hop.kind === 'agency' && topicOf(hop.second) === '' ? 'set' : 'prefer';
  return names.map((name) => ({
    filter: { field: hop.kind, op: '=', value: name, surface, start: hop.start, end: hop.end },
    condition: { field: hop.kind, anyOf: [name] },
    force,
  }));
};

/** 呼和浩特 of 呼和浩特市: texts name a place with and without its kind. */
const shortName = (name: string): string => (name.length > 2 ? name.replace(/[市盟县旗区省]$/u, '') : name);

/** The words that are ranked: names of places stand for the words that pointed to them. */
export const secondText = (hop: Hop, { names }: Landing): string =>
  hop.kind === 'place' ? `${names.map(shortName).join('、')}的${hop.second}` : hop.second.replace(/^还/u, '');

/** The plan of the second question `read` with the landing in the place of the relative clause of `whole`. */
export const withLanding = (whole: Read, read: Read, hop: Hop, landing: Landing): Read => {
  const shift = whole.question.original.length - hop.second.length;
  const found = readingsOf(whole.question.original, hop, landing);
  const own = read.readings
    .filter(({ filter }) => filter.field !== hop.kind)
    .map((reading): Reading => {
      const at = whole.question.folded.indexOf(
        read.question.folded.slice(reading.filter.start, reading.filter.end),
        hop.end,
      );
      const start = at < 0 ? shift : at;
      return { ...reading, filter: { ...reading.filter, start, end: start + reading.filter.surface.length } };
    });
  const readings = [...found, ...own];
  // With a matter of its own the question is for what the clauses say of it, not for a list of them.
  const intent = read.intent === 'list' && topicOf(hop.second) !== '' ? 'find' : read.intent;
  return {
    ...read,
    intent,
    readings,
    plan: { ...read.plan, intent, filters: readings.map(({ filter }) => filter) },
  };
};
