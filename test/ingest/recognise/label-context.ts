/** A clause's context for tests of the label recognisers. */
import { type ClauseContext, noMentions } from '../../../ingest/context.ts';
import { foldText } from '../../../ingest/fold.ts';

export interface Surroundings {
  heading?: string;
  path?: string[];
  title?: string;
}

/** A clause of an invented policy; a bracket at the end that says 负责 is its responsibility bracket. */
export const contextOf = (
  text: string,
  { heading, path = [], title = '某省若干政策措施' }: Surroundings = {},
): ClauseContext => {
  const folded = foldText(text);
  const bracket = /（[^（）]*负责）$/u.exec(folded);
  return {
    text,
    folded,
    heading: heading ?? null,
    path,
    document: { title, issuer: '某省人民政府', kind: '措施', issued: null, territory: '某省', prefix: '省' },
    responsibility: bracket === null ? [] : [{ start: bracket.index, end: folded.length }],
    found: noMentions(),
  };
};
