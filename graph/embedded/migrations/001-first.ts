/** Version 1: documents in versions, their clauses, entities, mentions as edges, passages, vectors. */
export const first = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  current INTEGER NOT NULL,          -- 1 for the latest version of its id
  title TEXT NOT NULL,
  kind TEXT,
  issuer TEXT,
  number TEXT,
  issued TEXT,
  carrier TEXT,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  characters INTEGER NOT NULL,
  title_key TEXT NOT NULL,           -- see reference-match.ts
  number_key TEXT,
  digest TEXT NOT NULL,              -- see content-digest.ts
  UNIQUE (id, version)
) STRICT;
CREATE UNIQUE INDEX documents_current ON documents (id) WHERE current = 1;
CREATE INDEX documents_title ON documents (title_key);
CREATE INDEX documents_number ON documents (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX documents_carrier ON documents (carrier) WHERE carrier IS NOT NULL;

CREATE TABLE document_terms (
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (document_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  heading TEXT NOT NULL,
  depth INTEGER NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  PRIMARY KEY (document_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clauses (
  key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  number TEXT NOT NULL,
  heading TEXT,
  path TEXT NOT NULL,                -- JSON array of headings, outermost first
  text TEXT NOT NULL,
  source_start INTEGER NOT NULL,
  source_end INTEGER NOT NULL,
  UNIQUE (document_key, position),
  UNIQUE (id, version)
) STRICT;

CREATE TABLE clause_terms (
  clause_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  position INTEGER NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (clause_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  level TEXT
) STRICT;
CREATE UNIQUE INDEX entities_identity ON entities (kind, name, coalesce(code, ''), coalesce(level, ''));

CREATE TABLE mentions (
  clause_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  field TEXT NOT NULL,               -- agencies, amounts …
  position INTEGER NOT NULL,
  entity_key INTEGER REFERENCES entities,
  surface TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  recogniser TEXT NOT NULL,
  confidence REAL NOT NULL,
  role TEXT,
  is_first INTEGER,
  min_value REAL,
  max_value REAL,
  approximate INTEGER,
  low REAL,                          -- the interval that the figure covers, see figure-interval.ts
  high REAL,
  unit TEXT,
  per TEXT,
  kind TEXT,
  of_what TEXT,
  valid_from TEXT,
  valid_until TEXT,
  meaning TEXT,
  inferred INTEGER,
  number TEXT,
  title_key TEXT,
  number_key TEXT,
  document_id TEXT,                  -- the stored document that a reference names
  PRIMARY KEY (clause_key, field, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_entity ON mentions (entity_key, field) WHERE entity_key IS NOT NULL;
CREATE INDEX mentions_field ON mentions (field, low, high);
CREATE INDEX mentions_title ON mentions (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX mentions_number ON mentions (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX mentions_document ON mentions (document_id) WHERE document_id IS NOT NULL;

CREATE TABLE inherited_agencies (
  clause_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity_key INTEGER NOT NULL REFERENCES entities,
  role TEXT NOT NULL,
  from_clause TEXT NOT NULL,
  PRIMARY KEY (clause_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX inherited_agencies_entity ON inherited_agencies (entity_key);

CREATE TABLE passages (
  clause_key INTEGER NOT NULL REFERENCES clauses ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (clause_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX passages_hash ON passages (hash);

CREATE TABLE vectors (
  key INTEGER PRIMARY KEY,
  model TEXT NOT NULL,
  hash TEXT NOT NULL,
  float32 BLOB NOT NULL,             -- 32-bit floats, little-endian
  UNIQUE (model, hash)
) STRICT;
`;
