/** Names of agencies in a draft that are not what the bodies are called. */

import { documentContext } from '../../ingest/document-context.ts';
import type { PolicyDocument } from '../../ingest/model.ts';
import { parseName } from '../../ingest/recognise/agency-parts.ts';
import { agencyCandidates } from './agency-candidates.ts';
import { cutOrgan } from './agency-organs.ts';
import { type AgencyVerdict, judgeAgency, type Naming } from './agency-verdict.ts';
import { type Found, findingIn } from './finding.ts';

/** Spoken of as something of the past: 原自治区文化厅. */
const FORMER = /(?:原|前身为|前身是|撤销|不再保留|整合|合并)$/u;
/** A short form is one of so many characters at most, for a stem at least twice as long: 工信 for 工业和信息化. */
const SHORT_STEM = 3;

const KINDS: Readonly<Record<AgencyVerdict['kind'], (verdict: AgencyVerdict, words: string) => string>> = {
  renamed: ({ meant, why }, words) => `“${words}”已不再使用，现为“${meant}”（${why}）。`,
  organ: ({ meant }, words) => `没有“${words}”这个机构，应是“${meant}”。`,
  slip: ({ meant, sure }, words) =>
    sure ? `“${words}”疑为“${meant}”的笔误。` : `“${words}”与“${meant}”只差一两个字，请核对。`,
};

const isShort = (words: string): boolean => {
  const parsed = parseName(words);
  const body = parsed?.job && cutOrgan(words.slice(-parsed.job.key.length - 8));
  if (!parsed?.job || !body) return false;
  const stem = ['省', '市', '自治区', '县', '区', '旗', '盟', '州'].reduce(
    (rest, level) => (rest.startsWith(level) ? rest.slice(level.length) : rest),
    body.stem,
  );
  return stem.length <= SHORT_STEM && stem.length * 2 <= parsed.job.stem.length;
};

export interface AgencyChecking {
  /** The day that counts, ISO. */
  day: string;
  /** Canonical names that the corpus has. */
  known: ReadonlySet<string>;
}

/** Findings about agencies' names; a short form is told once for each name. */
export const checkAgencies = (draft: PolicyDocument, { day, known }: AgencyChecking): Found[] => {
  const naming: Naming = { prefix: documentContext(draft).prefix, day, known };
  const told = new Set<string>();
  const candidates = draft.clauses.map((clause) => ({ clause, found: agencyCandidates(clause) }));
  const counts = new Map<string, number>();
  for (const { name } of candidates.flatMap(({ found }) => found)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return candidates.flatMap(({ clause, found }) =>
    found.flatMap(({ start, end, words, name }): Found[] => {
      if (FORMER.test(clause.text.slice(Math.max(0, start - 4), start))) return [];
      const parts = parseName(words);
      const headless = parts?.national === null && parts.head.territory === null && parts.head.level === null;
      const verdict =
        judgeAgency(headless ? name : words, naming) ?? (parts === null ? judgeAgency(name, naming) : null);
      const place = { spans: [{ start, end }], type: 'agency' as const };
      if (verdict !== null) {
        // What has another name since is told once, with the number of its places; a slip at every place.
        const sure = verdict.sure && !known.has(name);
        const once = verdict.kind === 'renamed' || !sure;
        if (once && told.has(name)) return [];
        if (once) told.add(name);
        const places = once ? (counts.get(name) ?? 1) : 1;
        return [
          findingIn(clause, {
            ...place,
            code: verdict.kind === 'renamed' ? 'agency-renamed' : 'agency-name',
            severity: sure ? 'error' : 'warning',
            message: `${KINDS[verdict.kind](verdict, clause.text.slice(start, end))}${places > 1 ? `全文共${places}处。` : ''}`,
            advice: `请改为“${verdict.meant}”，或核对机构的现用名称。`,
            suggestion: verdict.meant,
          }),
        ];
      }
      if (!isShort(words) || told.has(words)) return [];
      told.add(words);
      return [
        findingIn(clause, {
          ...place,
          code: 'agency-short',
          severity: 'note',
          message: `“${clause.text.slice(start, end)}”是简称，规范名称为“${name}”。`,
          advice: '正式行文宜用规范名称。',
          suggestion: name,
        }),
      ];
    }),
  );
};
