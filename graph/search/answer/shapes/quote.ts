/** Quotes what is laid down. */
import type { Clause } from '../../../../ingest/model.ts';
import type { Citation } from '../../result.ts';
import { alike, citeName, cutShort } from '../citing.ts';
import type { Evidence } from '../evidence.ts';
import { type Drafted, SHORT_ANSWER } from './drafted.ts';
import type { Shape } from './shape.ts';
import { COMPANION, MOST_QUOTED, within } from './within.ts';

/** A comparison looks at clauses that are further away. */
const COMPARED = 0.5;

export const quoteShape: Shape = ({ read, evidence, space }) =>
  quote(within(evidence, read.intent === 'compare' ? COMPARED : COMPANION, MOST_QUOTED), space);

/** Passages that share this much are told once. */
const SAME = 0.7;

/** Quotes the best passages of the best clauses in about `space` characters, each thing once with all its sources. */
export const quote = (evidence: readonly Evidence[], space: number = SHORT_ANSWER): Drafted => {
  const told: { text: string; sources: Clause[] }[] = [];
  const citations: Citation[] = [];
  let length = 0;
  for (const { clause, units } of evidence) {
    const best = units[0];
    if (!best) continue;
    const chosen = units
      .filter((unit, i) => i === 0 || (unit.holds && unit.value >= best.value * 0.6) || unit.value >= best.value * 0.85)
      .slice(0, 3)
      .sort((a, b) => a.start - b.start);
    for (const unit of chosen) {
      const text = unit.text.trim();
      const start = unit.start + unit.text.indexOf(text);
      const known = told.find((t) => alike(t.text, text) >= SAME);
      if (known) {
        if (!known.sources.includes(clause)) known.sources.push(clause);
        citations.push({ clauseId: clause.id, start: unit.start, end: unit.end });
        continue;
      }
      const room = space - length - citeName(clause).length - 4;
      if (told.length > 0 && room < Math.min(text.length, 40)) continue;
      const said = cutShort(text, told.length === 0 ? Math.max(room, 60) : room);
      told.push({ text: said, sources: [clause] });
      length += said.length + citeName(clause).length + 4;
      citations.push({
        clauseId: clause.id,
        start,
        end: start + said.length,
      });
    }
    if (length > space) break;
  }
  const bySource: { text: string; sources: Clause[] }[] = [];
  for (const piece of told) {
    const last = bySource.at(-1);
    if (last && last.sources[0] === piece.sources[0]) last.text += `；${piece.text}`;
    else bySource.push({ ...piece });
  }
  return {
    text:
      bySource.map(({ text, sources }) => `${text}（${sourcesText(sources)}）`).join('；') +
      (bySource.length > 0 ? '。' : ''),
    citations,
  };
};

const sourcesText = (sources: readonly Clause[]): string => {
  const first = sources[0];
  if (!first) return '';
  const rest = sources.length - 1;
  return rest === 0 ? citeName(first) : `${citeName(first)}等${sources.length}处`;
};
