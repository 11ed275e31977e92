/**
 * Documents of every kind and their editions: passages with labels and languages of their own, pages with the places of
 * words, attachments, where highlights stand in later editions, and what finds documents that say the same.
 */
export const sql = `
ALTER TABLE documents ADD COLUMN joined INTEGER REFERENCES documents;
ALTER TABLE passages ADD COLUMN label TEXT;
ALTER TABLE passages ADD COLUMN language TEXT;
ALTER TABLE copies ADD COLUMN container TEXT;
CREATE INDEX copies_by_path ON copies (path);
CREATE INDEX editions_by_text ON editions (text_sha256);

CREATE TABLE attachments (
  parent INTEGER NOT NULL REFERENCES documents,
  document INTEGER NOT NULL REFERENCES documents,
  name TEXT NOT NULL,
  PRIMARY KEY (parent, document, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_by_document ON attachments (document);

CREATE TABLE pages (
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  number INTEGER NOT NULL,
  label TEXT NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  has_text INTEGER NOT NULL,
  start INTEGER,
  boxes BLOB NOT NULL,
  PRIMARY KEY (edition, number)
) STRICT;
CREATE INDEX pages_by_start ON pages (edition, start, label);

CREATE TABLE placements (
  highlight INTEGER NOT NULL REFERENCES highlights ON DELETE CASCADE,
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  status TEXT NOT NULL,
  decided INTEGER NOT NULL,
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  row_sha256 TEXT NOT NULL,
  PRIMARY KEY (highlight, edition)
) STRICT, WITHOUT ROWID;
CREATE INDEX placements_by_edition ON placements (edition, start);

CREATE TABLE likeness (
  hash INTEGER NOT NULL,
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  PRIMARY KEY (hash, edition)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_by_edition ON likeness (edition);
`
