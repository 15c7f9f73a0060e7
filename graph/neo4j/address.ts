/** The address of a Neo4j server as people write it: `neo4j+s://user:password@host:7687/database`. */

/** What neo4j-driver understands: routed or direct, plain, with a trusted certificate (+s), or with any (+ssc). */
export const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

const DATABASE = /^[A-Za-z][A-Za-z0-9.-]{2,62}$/u;

export interface Neo4jAddress {
  /** Scheme, host and port, without user and password: fit for messages. */
  url: string;
  user: string | null;
  password: string | null;
  /** Null for the user's home database. */
  database: string | null;
}

const ESCAPE = '用户名和密码里的 % # / ? @ : 要写成百分号编码，或改用 TIAOLI_STORE_USER 和 TIAOLI_STORE_PASSWORD。';

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Reads an address; a string instead is one Chinese sentence that says what is wrong with it. Never repeats a password. */
export const parseNeo4jAddress = (text: string): Neo4jAddress | string => {
  if (!SCHEMES.some((scheme) => text.startsWith(`${scheme}://`)))
    return `只能是 ${SCHEMES.map((scheme) => `${scheme}://`).join('、')} 开头的 Neo4j 地址；不设置就用数据文件夹里的文件。`;
  const parsed = URL.canParse(text) ? new URL(text) : null;
  // What follows a # or an unescaped / of a password would otherwise be taken for something else, and shown.
  if (parsed?.hash !== '') return `不是完整的地址，应为 neo4j://用户:密码@主机:7687/库。${ESCAPE}`;
  if (parsed.hostname === '') return '缺少主机名，应为 neo4j://主机:7687。';
  const [user, password] = [decoded(parsed.username), decoded(parsed.password)];
  if (user === null || password === null) return ESCAPE;
  const { database: named, ...others } = Object.fromEntries(parsed.searchParams);
  const database = named ?? (decoded(parsed.pathname.replace(/^\//u, '')) || null);
  if (database !== null && !DATABASE.test(database)) return `“${database}”不是合法的数据库名。${ESCAPE}`;
  // The rest is the driver's: a context for routing.
  const context = new URLSearchParams(others).toString();
  return {
    url: `${parsed.protocol}//${parsed.host}${context === '' ? '' : `?${context}`}`,
    user: user || null,
    password: password || null,
    database,
  };
};
