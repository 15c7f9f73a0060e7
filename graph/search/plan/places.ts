/** Places in a question; a place also reaches the groups that contain it (呼和浩特 → 呼包鄂乌). */
import type { Place } from '../../../ingest/model.ts';
import type { Question, Reading } from './reading.ts';

/** A place given inside the name of a body (呼和浩特海关) is none, which the recogniser sees to. */
export const readPlaces = (question: Question, places: readonly Place[], knownPlaces: ReadonlySet<string>): Reading[] =>
  places.map(({ name, surface, start, end }) => ({
    filter: { field: 'place', op: '=', value: name, surface, start, end },
    condition: { field: 'place', anyOf: [name] },
    force: knownPlaces.has(name) && !/试点|网络|示范/u.test(question.folded.slice(0, start)) ? 'set' : 'check',
  }));
