/** The address of a Neo4j server as people write it: `neo4j+s://user:password@host:7687/database`. */

/** What neo4j-driver understands: routed or direct, plain, with a trusted certificate (+s), or with any (+ssc). */
export const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

export interface Neo4jAddress {
  /** Scheme, host and port, without user and password: fit for messages. */
  url: string;
  user: string | null;
  password: string | null;
  /** Null for the user's home database. */
  database: string | null;
}

/** Reads an address; a string instead is one Chinese sentence that says what is wrong with it. Never repeats a password. */
export const parseNeo4jAddress = (text: string): Neo4jAddress | string => {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (!parsed || !SCHEMES.some((scheme) => parsed.protocol === `${scheme}:`))
    return `只能是 ${SCHEMES.map((scheme) => `${scheme}://`).join('、')} 开头的 Neo4j 地址；不设置就用数据文件夹里的文件。`;
  if (parsed.hostname === '') return '缺少主机名，应为 neo4j://主机:7687。';
  const path = decodeURIComponent(parsed.pathname.replace(/^\//u, ''));
  const database = parsed.searchParams.get('database') ?? (path === '' ? null : path);
  if (database !== null && !/^[A-Za-z][A-Za-z0-9.-]{2,62}$/u.test(database)) return `“${database}”不是合法的数据库名。`;
  return {
    url: `${parsed.protocol}//${parsed.host}`,
    user: decodeURIComponent(parsed.username) || null,
    password: decodeURIComponent(parsed.password) || null,
    database,
  };
};
