/** A clause's context for tests: folded text, no mentions yet, a provincial document of May 2022 unless told otherwise. */
import { type ClauseContext, type DocumentContext, noMentions, type Recogniser } from '../../../ingest/context.ts';
import { foldText } from '../../../ingest/fold.ts';
import type { Mentions } from '../../../ingest/model.ts';

export const clauseContext = (
  text: string,
  document: Partial<DocumentContext> = {},
  found: Partial<Mentions> = {},
): ClauseContext => ({
  text,
  folded: foldText(text),
  heading: null,
  path: [],
  document: {
    title: '若干政策',
    issuer: '内蒙古自治区人民政府',
    kind: '政策',
    issued: '2022-05-01',
    territory: '内蒙古自治区',
    prefix: '自治区',
    ...document,
  },
  responsibility: [],
  found: { ...noMentions(), ...found },
});

/** Runs one recogniser on a text and checks every span on the way. */
export const recognise = (recogniser: Recogniser, text: string, document: Partial<DocumentContext> = {}): Mentions => {
  const mentions = { ...noMentions(), ...recogniser.recognise(clauseContext(text, document)) };
  for (const list of Object.values(mentions))
    for (const { surface, start, end } of list)
      if (text.slice(start, end) !== surface) throw new Error(`span of ${surface} is not its surface`);
  return mentions;
};
