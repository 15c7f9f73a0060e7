/** Lets a language model put an answer into other words, and keeps ours where its words cannot be shown to be true. */
import { wordingFault } from '../../graph/search/answer/wording/check-wording.ts';
import { answerRoom, mayReword } from '../../graph/search/answer/wording/may-reword.ts';
import { withStanding } from '../../graph/search/answer/wording/standing.ts';
import type { SearchResult } from '../../graph/search/result.ts';
import type { Store } from '../../graph/store.ts';
import { type ChatEndpoint, ChatError, type ChatFailure, complete } from './chat-client.ts';

/** Milliseconds that a reader waits for other words. */
const PATIENCE = 10_000;
/** After a failure nobody waits for this long. */
const REST = 30_000;
/** Calls to the model at one time; who comes then has our words. */
const MOST_CALLS = 4;
/** Answers whose words are remembered, so that the same question has the same answer. */
const REMEMBERED = 500;

const REASONS: Record<ChatFailure, string> = {
  slow: '没有及时回答',
  unreachable: '连接不上',
  refused: '拒绝了请求',
  unreadable: '回答的格式不对',
};

const degradation = (failure: ChatFailure) => ({
  code: 'wording-off',
  message: `语言模型${REASONS[failure]}，答案用的是条文原话。`,
});

const INSTRUCTION = (room: number): string =>
  `请只根据给出的政策原文，用一两句通顺的中文回答问题，不超过${room}个字。` +
  '只用原文里有的内容；金额、比例、日期、单位名称、文件名称和“不超过”“以上”等限定照抄原文；不加评论、建议和问候，不用列表和标记。';

export class Rewording {
  readonly #endpoint: ChatEndpoint;
  readonly #patience: number;
  /** Null where ours stay. */
  readonly #known = new Map<string, string | null>();
  /** Calls that have not ended: equal questions wait for the same one. */
  readonly #running = new Map<string, Promise<string | null>>();
  #failure: { what: ChatFailure; until: number } | null = null;

  constructor(endpoint: ChatEndpoint, patience: number = PATIENCE) {
    this.#endpoint = endpoint;
    this.#patience = patience;
  }

  /** The result with its answer in other words, or as it is; where the model failed, that is said in `degraded`. */
  async reword(store: Store, result: SearchResult): Promise<SearchResult> {
    if (!mayReword(result.answer)) return result;
    try {
      const text = await this.#words(store, result);
      return text === null ? result : { ...result, answer: { ...result.answer, text, worded: 'model' } };
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      return { ...result, degraded: [...result.degraded, degradation(error.failure)] };
    }
  }

  /** Null where ours stay. Asks once for equal questions; where as many calls run as may, ours stay this time. */
  #words(store: Store, result: SearchResult): Promise<string | null> {
    const { query, answer, revision } = result;
    const key = JSON.stringify([revision, query, answer.text]);
    const known = this.#known.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const running = this.#running.get(key);
    if (running) return running;
    if (this.#running.size >= MOST_CALLS) return Promise.resolve(null);
    const call = this.#newWords(store, result)
      .then((words) => {
        if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value ?? '');
        this.#known.set(key, words);
        return words;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, call);
    return call;
  }

  async #newWords(store: Store, { query, answer }: SearchResult): Promise<string | null> {
    const clauses = await store.clauses([...new Set(answer.citations.map(({ clauseId }) => clauseId))]);
    const texts = new Map(clauses.map(({ id, text }) => [id, text]));
    const sentences = answer.citations.flatMap(
      ({ clauseId, start, end }) => texts.get(clauseId)?.slice(start, end) ?? [],
    );
    const text = withStanding(await this.#ask(query, sentences, answerRoom(answer)), answer.text);
    const fault = wordingFault({ text, extract: answer.text, sentences, room: answerRoom(answer) });
    return fault === null ? text : null;
  }

  /** The model sees the question and the cited passages, nothing else. */
  async #ask(question: string, sentences: readonly string[], room: number): Promise<string> {
    if (this.#failure && this.#failure.until > Date.now()) throw new ChatError(this.#failure.what);
    try {
      const passages = sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('\n');
      const text = await complete(
        this.#endpoint,
        [
          { role: 'system', content: INSTRUCTION(room) },
          { role: 'user', content: `问题：${question}\n原文：\n${passages}` },
        ],
        this.#patience,
      );
      this.#failure = null;
      return text;
    } catch (error) {
      if (error instanceof ChatError) this.#failure = { what: error.failure, until: Date.now() + REST };
      throw error;
    }
  }
}
