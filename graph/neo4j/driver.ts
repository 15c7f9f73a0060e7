/** The one place that knows neo4j-driver: sessions, managed transactions, values in and out. */
import neo4j, { type Config, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Neo4jAddress } from './address.ts';
import { asStoreError, isMadeMeanwhile } from './failure.ts';

const CONNECT_MS = 5_000;
const ACQUIRE_MS = 10_000;
/** How long a managed transaction is tried again while the server restarts, elects a leader or waits for a lock. */
const RETRY_MS = 10_000;
/** A read that takes longer is ended by the server: on any corpus the bounds above us make it a matter of seconds. */
const READ_MS = 60_000;
/** Sessions at once; a search asks four things at a time. */
const POOL = 50;

export type Row = Record<string, unknown>;
export type Parameters = Record<string, unknown>;

/** Runs statements inside one transaction. */
export type Run = <Shape = Row>(cypher: string, parameters?: Parameters) => Promise<Shape[]>;

/** Numbers without a fraction are integers in the database; vectors are lists of floats, bytes are bytes. */
const encode = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Float32Array) return Array.from(value);
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(encode);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encode(part)]));
};

const encoded = (parameters: Parameters): Parameters => encode(parameters) as Parameters;

const rowsOf = async <Shape>(run: ReturnType<ManagedTransaction['run']>): Promise<Shape[]> =>
  (await run).records.map((record) => record.toObject() as Shape);

/** Bytes as the driver gives them back, as 32-bit floats. */
export const floatsOf = (bytes: Int8Array): Float32Array => new Float32Array(new Int8Array(bytes).buffer);

export type { Driver, Session, Transaction } from 'neo4j-driver';

/** A driver for an address, with the settings that all of ours have. It connects with the first statement. */
export const openDriver = ({ url, user, password }: Omit<Neo4jAddress, 'database'>, config: Config): Driver =>
  neo4j.driver(url, user === null ? undefined : neo4j.auth.basic(user, password ?? ''), {
    connectionTimeout: CONNECT_MS,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    ...config,
  });

/** How a session is opened that only reads. */
export const READ_ONLY = { defaultAccessMode: neo4j.session.READ };

/** What a value is that came back: the driver's own classes stay behind these. */
export const { isNode, isRelationship, isPath } = neo4j;

/** True for days, times, durations and points, which are shown as text. */
export const isTextual = (value: object): boolean =>
  [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isDuration,
    neo4j.isLocalDateTime,
    neo4j.isLocalTime,
    neo4j.isPoint,
    neo4j.isTime,
  ].some((is) => is(value));

export class Neo4jConnection {
  readonly address: Neo4jAddress;
  readonly #driver: Driver;
  /** What one session wrote the next one sees, on a cluster too. */
  readonly #bookmarks = neo4j.bookmarkManager();

  /** Connects with the first statement, not before. */
  constructor(address: Neo4jAddress) {
    this.address = address;
    this.#driver = openDriver(address, {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: ACQUIRE_MS,
      maxTransactionRetryTime: RETRY_MS,
      maxConnectionPoolSize: POOL,
      userAgent: 'tiaoli',
    });
  }

  /** One statement in a read transaction, tried again where that may help. @throws StoreError */
  read<Shape = Row>(cypher: string, parameters: Parameters = {}): Promise<Shape[]> {
    return this.#session('READ', (session) =>
      session.executeRead((transaction) => rowsOf<Shape>(transaction.run(cypher, encoded(parameters))), {
        timeout: READ_MS,
      }),
    );
  }

  /** Several statements that are written together or not at all; `work` may be run again. @throws StoreError */
  write<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.#session('WRITE', (session) =>
      session.executeWrite((transaction) =>
        work((cypher, parameters = {}) => rowsOf(transaction.run(cypher, encoded(parameters)))),
      ),
    );
  }

  /** A statement about the schema, which has to stand alone and say `IF NOT EXISTS`. @throws StoreError */
  async schema(cypher: string): Promise<void> {
    const once = () =>
      this.#session('WRITE', async (session) => {
        await session.executeWrite((transaction) => transaction.run(cypher));
      });
    try {
      await once();
    } catch (error) {
      if (!isMadeMeanwhile(error)) throw error;
      await once();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #session<Result>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.#driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.address.database === null ? {} : { database: this.address.database }),
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await work(session);
    } catch (error) {
      throw asStoreError(error, this.address.url);
    } finally {
      await session.close().catch(() => undefined);
    }
  }
}
