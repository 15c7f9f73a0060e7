/** An answer that was asked for by a link made when the corpus was another one says so. */
import type { SearchResult } from './result.ts';

const CHANGED = { code: 'corpus-changed', message: '语料已更新，答案可能与链接生成时不同。' };

/** `linked` is the revision that a link names, if it names one. */
export const corpusChanged = (linked: string | undefined, revision: string): SearchResult['degraded'] =>
  linked === undefined || linked === revision ? [] : [CHANGED];
