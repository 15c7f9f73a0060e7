/** Drafts of clauses from several policies, some of them faulty, as plain text; and where in it each clause stands. */
import type { Span } from '../../ingest/model.ts';
import { DRAFT_FAULTS, type DraftFault, plantFault } from './draft-faults.ts';
import type { PlantSource } from './plants.ts';
import { type Random, seeded } from './random.ts';
import { dropParticle, exchangeSynonyms } from './reword-words.ts';

export interface DraftedClause {
  source: PlantSource;
  /** Null: nothing is wrong with it. */
  fault: DraftFault | null;
  text: string;
  wrong: string;
  /** In the draft's text. */
  span: Span;
}

export interface PlantedDraft {
  text: string;
  clauses: DraftedClause[];
}

const FAULTS_PER_DRAFT = 4;
const UNTOUCHED_PER_DRAFT = 8;
/** So many of those without a fault get other words. */
const REWORDED = 0.4;
const SHORTEST = 30;
const LONGEST = 900;

const lightly = (text: string, random: Random): string => {
  if (random.next() >= REWORDED) return text;
  return random.pick([exchangeSynonyms, dropParticle])(text, random) ?? text;
};

const assembled = (number: number, clauses: readonly Omit<DraftedClause, 'span'>[]): PlantedDraft => {
  let text = `关于支持服务业和小微企业发展的若干措施（征求意见稿之${number + 1}）\n\n`;
  const drafted = clauses.map((clause, i) => {
    text += `${i + 1}. `;
    const start = text.length;
    text += clause.text;
    const span = { start, end: text.length };
    text += '\n';
    return { ...clause, span };
  });
  return { text, clauses: drafted };
};

/** `count` drafts; every clause stands in one of them at most as long as there are enough. */
export const assembleDrafts = (sources: readonly PlantSource[], count: number, seed: number): PlantedDraft[] => {
  const random = seeded(seed);
  const usable = sources.filter(
    ({ clause: { text } }) => text.length >= SHORTEST && text.length <= LONGEST && !text.includes('\n'),
  );
  const used = new Set<string>();
  const take = (
    make: (source: PlantSource) => Omit<DraftedClause, 'span'> | null,
  ): Omit<DraftedClause, 'span'> | null => {
    const order = random.shuffled(usable);
    for (const again of [false, true])
      for (const source of order) {
        if (used.has(source.clause.id) !== again) continue;
        const made = make(source);
        if (made === null) continue;
        used.add(source.clause.id);
        return made;
      }
    return null;
  };
  return Array.from({ length: count }, (_, number) => {
    const faulty = Array.from({ length: FAULTS_PER_DRAFT }, (_, i) => {
      const fault = DRAFT_FAULTS[(number * FAULTS_PER_DRAFT + i) % DRAFT_FAULTS.length]!;
      return take((source) => {
        const planted = plantFault(source, fault, random);
        return planted === null ? null : { source, fault, ...planted };
      });
    });
    const untouched = Array.from({ length: UNTOUCHED_PER_DRAFT }, () =>
      take((source) => ({ source, fault: null, text: lightly(source.clause.text, random), wrong: '' })),
    );
    const clauses = random.shuffled([...faulty, ...untouched].filter((one) => one !== null));
    return assembled(number, clauses);
  });
};
