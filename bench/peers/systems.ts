/** Who is compared, each as its makers set it, and where that is said. */
import { B, K1 } from '../../graph/scoring/bm25.ts';
import { LUCENE_VERSION } from './lucene.ts';

export interface System {
  /** For people. */
  name: string;
  configuration: string;
  /** Where the defaults stand. */
  source: string;
}

const LUCENE = `Lucene ${LUCENE_VERSION}`;
const BM25 = 'BM25 (k1 1.2, b .75) over one field of title and text, the question as a disjunction of its terms';
const HNSW = 'HNSW (16 connections, beam 100, 100 neighbours asked for) over the clause vectors, dot product';
const SEGMENT = 'merged to one segment; merging on the indexing thread, questions on one thread, no query cache';

export const SYSTEMS: Readonly<Record<string, System>> = {
  'lucene-smartcn': {
    name: `${LUCENE}, smartcn`,
    configuration: `SmartChineseAnalyzer with its stop words (punctuation); ${BM25}; ${SEGMENT}`,
    source: 'constructors SmartChineseAnalyzer() and BM25Similarity(), QueryBuilder.createBooleanQuery',
  },
  'lucene-cjk': {
    name: `${LUCENE}, CJK bigrams`,
    configuration: `CJKAnalyzer with its stop words (English ones); ${BM25}; ${SEGMENT}`,
    source: 'constructors CJKAnalyzer() and BM25Similarity(), QueryBuilder.createBooleanQuery',
  },
  'lucene-hnsw': {
    name: `${LUCENE}, HNSW`,
    configuration: `${HNSW}; ${SEGMENT}`,
    source: 'Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN and DEFAULT_BEAM_WIDTH',
  },
  'lucene-rrf': {
    name: `${LUCENE}, smartcn and HNSW fused`,
    configuration: 'the first hundred of both rankings by reciprocal rank, k = 60 (TopDocs.rrf)',
    source: 'Cormack, Clarke and Büttcher 2009, whose k it is',
  },
  'bm25s-jieba': {
    name: 'bm25s 0.3.16, jieba 0.42.1',
    configuration:
      "BM25 as Lucene has it (k1 1.5, b .75), NumPy on one thread; jieba's default mode, lower case, no punctuation",
    source: 'signatures of bm25s.BM25.__init__ and jieba.lcut',
  },
  embedding: {
    name: 'bge-small-zh-v1.5 alone',
    configuration: "cosine with every clause vector; the question with the model's prefix for retrieval",
    source: "the model's card",
  },
  tiaoli: {
    name: 'Tiaoli',
    configuration: `words (BM25, k1 ${K1}, b ${B}), meaning and graph fused, as a question to the program is ranked; no setting of its own for any set; on public sets whole clauses alone have vectors, as for its peers`,
    source: 'graph/search',
  },
};
