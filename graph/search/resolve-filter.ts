/** Names in explicit filters as people write them: 财政厅 for 自治区财政厅, 呼和浩特 for 呼和浩特市. */
import { foldText } from '../../ingest/fold.ts';
import { matchAgencies } from '../../ingest/recognise/agency-name.ts';
import type { ClauseFilter, Condition } from '../filter.ts';
import type { Store } from '../store.ts';
import { type CorpusLexicon, corpusLexicon } from './corpus-lexicon.ts';

const agency = (name: string, { agencies, prefix }: CorpusLexicon): string[] => {
  if (agencies.includes(name)) return [name];
  const folded = foldText(name);
  const whole = matchAgencies(folded, prefix, agencies).filter(
    (match) => match.start === 0 && match.end === folded.length && agencies.includes(match.name),
  );
  return whole.length > 0 ? whole.map((match) => match.name) : [name];
};

const place = (name: string, { places }: CorpusLexicon): string[] => {
  if (places.has(name)) return [name];
  const longer = [...places].filter(
    (known) => known.startsWith(name) && /^[市盟州县区旗省]$/u.test(known.slice(name.length)),
  );
  return longer.length > 0 ? longer : [name];
};

/** The same filter with each agency and place under the name that the corpus has for it; unknown names stay. */
export const resolveFilter = async (store: Store, filter: ClauseFilter): Promise<ClauseFilter> => {
  const named = [...filter.all, ...(filter.none ?? [])].some(({ field }) => field === 'agency' || field === 'place');
  if (!named) return filter;
  const lexicon = await corpusLexicon(store);
  const resolved = (condition: Condition): Condition => {
    if (condition.field === 'agency')
      return { ...condition, anyOf: condition.anyOf.flatMap((name) => agency(name, lexicon)) };
    if (condition.field === 'place')
      return { ...condition, anyOf: condition.anyOf.flatMap((name) => place(name, lexicon)) };
    return condition;
  };
  return { ...filter, all: filter.all.map(resolved), ...(filter.none ? { none: filter.none.map(resolved) } : {}) };
};
