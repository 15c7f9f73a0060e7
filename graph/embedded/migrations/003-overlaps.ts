/** Version 3: pairs of clauses of latest versions, for which documents they were computed, and people's verdicts. */
export const overlaps = `
CREATE TABLE overlaps (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  a_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  b_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  a_document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  b_document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  rank INTEGER NOT NULL,             -- what comes first, see overlap/pair-order.ts
  kind TEXT NOT NULL,
  score REAL NOT NULL,
  a_cover REAL NOT NULL,
  b_cover REAL NOT NULL,
  texts TEXT NOT NULL,               -- digest of both texts
  types TEXT NOT NULL,               -- of the differences, each once, with a blank before and after: ' amount  period '
  conflict TEXT,
  conflict_type TEXT,
  conflict_reason TEXT,
  newer TEXT,                        -- a or b, where the one text changes the other
  change_type TEXT,
  change_reason TEXT,
  spans TEXT NOT NULL                -- JSON, as in the model
) STRICT;
CREATE INDEX overlaps_order ON overlaps (rank, score DESC, id, types);
CREATE INDEX overlaps_a ON overlaps (a_key);
CREATE INDEX overlaps_b ON overlaps (b_key);
CREATE INDEX overlaps_a_document ON overlaps (a_document);
CREATE INDEX overlaps_b_document ON overlaps (b_document);

CREATE TABLE overlap_differences (
  overlap_key INTEGER NOT NULL REFERENCES overlaps ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  a_start INTEGER,
  a_end INTEGER,
  b_start INTEGER,
  b_end INTEGER,
  PRIMARY KEY (overlap_key, position)
) STRICT, WITHOUT ROWID;

-- A version whose pairs were computed for what it holds; it goes with the version, and when another becomes the latest.
CREATE TABLE overlap_marks (
  document_key INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  generation TEXT NOT NULL
) STRICT;

-- Not bound to clauses: a verdict outlives the pair that it was given for.
CREATE TABLE overlap_reviews (
  id TEXT PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  texts TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT,
  given_by TEXT,
  given_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
