/** The table that the README takes over says what was measured, and which was best. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../bench/peers/compare.ts';
import { notesOf, tableOf } from '../../bench/peers/table.ts';

const result = (system: string, recall10: number, indexSeconds: number | null) => ({
  system,
  ndcg10: 0.5,
  recall10,
  recall100: 1,
  mrr10: 0.25,
  p50ms: 1.25,
  indexSeconds,
});
const COMPARED: Comparison[] = [
  {
    collection: 'laws',
    texts: 58_676,
    questions: 737,
    loadBefore: 6,
    embedP50ms: 5,
    systems: [result('theirs', 0.4, 12), result('ours', 0.45, null)],
  },
];
const SYSTEMS = {
  theirs: { name: 'Theirs 1.0', configuration: 'as it comes', source: 'its manual' },
  ours: { name: 'Ours', configuration: 'the same', source: 'this project' },
  absent: { name: 'Absent', configuration: 'not run', source: 'none' },
};

describe('the table of a comparison', () => {
  it('has a row for each system, the best of each column bold', () => {
    const [, , theirs, ours] = tableOf(COMPARED, SYSTEMS).split('\n');
    expect(theirs).toBe(
      '| laws: 58,676 · 737 | Theirs 1.0 | **.500** | .400 | **1.000** | **.250** | **1.3** | **12.0** |',
    );
    expect(ours).toBe('|  | Ours | **.500** | **.450** | **1.000** | **.250** | **1.3** | – |');
  });

  it('says how each was set, and that the machine was busy', () => {
    const notes = notesOf(COMPARED, SYSTEMS);
    expect(notes).toContain('- Theirs 1.0: as it comes (its manual).');
    expect(notes).not.toContain('Absent');
    expect(notes).toContain('busy machine: laws');
  });
});
