/** The second hop as a plan: what is asked of the body or the places that the first one found. */

import type { Read } from '../one-question.ts';
import type { Reading } from '../plan/reading.ts';
import type { Hop } from './hop.ts';
import type { Landing } from './landing.ts';
import { topicOf } from './read-hop.ts';

/** Readings for the names that were found, with the words of the relative clause; a mere name is told by its words. */
export const readingsOf = (original: string, hop: Hop, { names, clause }: Landing): Reading[] => {
  const { kind } = hop;
  if (kind === 'name') return [];
  const filter = { field: kind, op: '=', surface: original.slice(hop.start, hop.end), start: hop.start, end: hop.end };
  if (kind === 'document') {
    const { id } = clause.document;
    return [{ filter: { ...filter, value: [id] }, condition: { field: kind, anyOf: [id] }, force: 'set' }];
  }
  // What the body does besides is asked for as a set; with a matter of its own, the question leans towards the body.
  const force = kind === 'agency' && topicOf(hop.second) === '' ? 'set' : 'prefer';
  return names.map((name) => ({
    filter: { ...filter, value: name },
    condition: { field: kind, anyOf: [name] },
    force,
  }));
};

/** 呼和浩特 of 呼和浩特市: texts name a place with and without its kind. */
const shortName = (name: string): string => (name.length > 2 ? name.replace(/[市盟县旗区省]$/u, '') : name);
/** What is asked of a place, rather than something that it has: 在货运上分到多少. */
const ASKED_OF = /^(?:在|对|给|被|从|按|由|能|可以?|要|有|还|又|也)/u;

/** The words that are ranked: names of places and things stand for the words that pointed to them. */
export const secondText = ({ kind, second }: Hop, { names }: Landing): string => {
  if (kind === 'agency' || kind === 'document') return second.replace(/^还/u, '');
  const words = (kind === 'place' ? names.map(shortName) : names).join('、');
  if (kind === 'name') return `${words}${second}`;
  return `${words}${ASKED_OF.test(second) ? '' : '的'}${second}`;
};

/** 还给什么 asks what they give besides, not what they give still: 还有效. */
const BESIDES = /^还(?!有效|在|没|未|能用|管用)/u;

/** The plan of the second question `read` with the landing in the place of the relative clause of `whole`. */
export const withLanding = (whole: Read, read: Read, hop: Hop, landing: Landing): Read => {
  const shift = whole.question.original.length - hop.second.length;
  const found = readingsOf(whole.question.original, hop, landing);
  const own = read.readings
    .filter(({ filter }) => filter.field !== hop.kind && !(filter.field === 'as_of' && BESIDES.test(filter.surface)))
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
