/** Version 2: the bytes of documents as published; a revision that is kept by adding and taking away (content-digest.ts). */
export const originals = `
CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE TABLE stamps (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
DELETE FROM meta WHERE name = 'revision';
`;
