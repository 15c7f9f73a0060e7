/** Functions that a query may call: Neo4j's own that compute from their arguments and grow with none of them. */

/**
 * Left out: what reads files or other databases (file, linenumber, graph.byName, db.…), what plugins add (apoc.…, genai.…),
 * what makes long values of short ones (replace, normalize), and reduce, which the server cannot interrupt.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos asin atan atan2 avg ceil char_length character_length coalesce collect cos cot count date date.truncate
  datetime datetime.truncate degrees duration duration.between duration.indays duration.inmonths duration.inseconds e
  elementid endnode exp floor haversin head id isempty isnan keys labels last left length localdatetime
  localdatetime.truncate log log10 lower ltrim max min nodes nullif percentilecont percentiledisc pi point
  point.distance properties radians rand range relationships reverse right round rtrim sign sin size split sqrt
  startnode stdev stdevp substring sum tail tan time toboolean tobooleanornull tofloat tofloatornull tointeger
  tointegerornull tolower tostring tostringornull toupper trim type upper valuetype vector.similarity.cosine
  vector.similarity.euclidean all any none single exists shortestpath allshortestpaths`.split(/\s+/u),
);

/** Words that stand before a parenthesis without calling anything. */
export const BEFORE_PARENTHESIS: ReadonlySet<string> = new Set(
  `match where and or xor not in return with case when then else call unwind by limit skip offset distinct shortest
  path paths group groups union as is contains yield asc desc ascending descending`.split(/\s+/u),
);

/** Written before `(`, `range` gives numbers one by one only here; elsewhere it may make this many. */
export const LONGEST_RANGE = 10_000;
