/**
 * The one embedding model: bge-small-zh-v1.5 (BAAI, MIT), quantised ONNX, in the layout that transformers reads.
 *
 * Only two files are fetched. The model hub (Xenova/bge-small-zh-v1.5) and the Maven artefact carry the same bytes: the
 * artefact's README names the hub's files as its origin, the digests below were measured on the artefact 0.36.2, and the
 * digests that other projects publish for the hub's revision are the same. So one pin holds for every source, and vectors
 * of one source compare with those of the other. The two settings files are ours: they say what the model is, not how it
 * was come by.
 */

/** Folder name of the model, under `<data>/models/`, and the name under which transformers loads it. */
export const MODEL_NAME = 'bge-small-zh-v1.5-q';

export interface ModelFile {
  /** Path inside the model's folder; the hub uses the same. */
  path: string;
  /** Name inside the Maven artefact. */
  entry: string;
  bytes: number;
  sha256: string;
}

export const WEIGHTS: ModelFile = {
  path: 'onnx/model_quantized.onnx',
  entry: 'bge-small-zh-v1.5-q.onnx',
  bytes: 24_010_842,
  sha256: '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
};

export const TOKENIZER: ModelFile = {
  path: 'tokenizer.json',
  entry: 'bge-small-zh-v1.5-q-tokenizer.json',
  bytes: 439_125,
  sha256: '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26',
};

export const MODEL_FILES: readonly ModelFile[] = [WEIGHTS, TOKENIZER];

/** Length of a vector. */
export const DIMENSIONS = 512;
/** Tokens that the model reads at most, [CLS] and [SEP] included; what is beyond is cut off. */
export const MAX_TOKENS = 512;
/** What the model's card puts before a question, and only before a question. */
export const QUERY_PREFIX = '为这个句子生成表示以用于检索相关文章：';
/** Characters from which a question says enough of what it wants by itself. */
const WHOLE_QUESTION = 12;
/** Terms in brackets behind a question (question-terms.ts) are keywords, not a sentence. */
const WITH_KEYWORDS = /）$/u;

/**
 * A question as the model reads it: with the prefix where it is short, or keywords follow it.
 *
 * Measured, mean reciprocal rank by cosine alone without · with the prefix, by the question's length in characters.
 * Below 9: gov-qa .728 · .767, stard .381 · .422; 12 to 14: gov-qa .765 · .737, legal-dc .619 · .567, stard .408 · .353;
 * 20 to 29: .729 · .716, .619 · .573, .424 · .402. R@10 of all, without · with: gov-qa .923 · .916, legal-dc .860 · .835,
 * stard .495 · .480. With keywords behind everyday words our own questions lose without it (nDCG@10 .924 · .899).
 */
export const asQuery = (question: string): string =>
  question.length < WHOLE_QUESTION || WITH_KEYWORDS.test(question) ? QUERY_PREFIX + question : question;

/** Identity that vectors are stored under: another file is another model. */
export const MODEL_ID = `${MODEL_NAME}@${WEIGHTS.sha256.slice(0, 12)}`;

/** Settings that transformers wants beside the fetched files; facts of the model's card. */
export const MODEL_SETTINGS: Readonly<Record<string, object>> = {
  'config.json': {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: DIMENSIONS,
    num_hidden_layers: 4,
    num_attention_heads: 8,
    intermediate_size: 2048,
    hidden_act: 'gelu',
    layer_norm_eps: 1e-12,
    max_position_embeddings: MAX_TOKENS,
    type_vocab_size: 2,
    vocab_size: 21128,
    pad_token_id: 0,
  },
  'tokenizer_config.json': {
    tokenizer_class: 'BertTokenizer',
    model_max_length: MAX_TOKENS,
    do_lower_case: true,
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    mask_token: '[MASK]',
  },
};
