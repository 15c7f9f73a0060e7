/** What runs Neo4j on a home folder and a port: Java on this machine, or Docker. */

/** How a server is to run; the same for every start of it. */
export interface ServerPlan {
  /** Absolute; `data`, `import` and `logs` are in it. */
  home: string;
  /** `home` is thrown away with the server. */
  homeIsTemporary: boolean;
  port: number;
  /** Null: anyone may do anything. */
  password: string | null;
  heap: string;
  pageCache: string;
  /** Further lines of neo4j.conf. */
  settings: Record<string, string>;
}

export interface ServerProcess {
  /** Starts it and returns at once; it is up when it answers. */
  start(): Promise<void>;
  /** Process id on this machine, null while it does not run, or runs in a container. */
  readonly pid: number | null;
  isRunning(): Promise<boolean>;
  /** Sends the signal; does not wait. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** The last of what it wrote, for errors. */
  lastWords(): Promise<string>;
  /** Leaves nothing behind outside `home`. The process has ended by then. */
  remove(): Promise<void>;
}

/** Every setting that differs from Neo4j's own, under the names of neo4j.conf. */
export const settingsOf = (plan: ServerPlan): Record<string, string> => ({
  'server.bolt.advertised_address': `127.0.0.1:${plan.port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.security.auth_enabled': String(plan.password !== null),
  'dbms.usage_report.enabled': 'false',
  'server.memory.pagecache.size': plan.pageCache,
  'db.tx_log.preallocate': 'false', // else 256 MB of zeros are written at every first start
  'internal.server.bolt.thread_pool_shutdown_wait_time': '1s', // else a graceful end takes ten seconds
  ...plan.settings,
});
