/**
 * Documents of every kind and their editions: passages with labels and languages of their own, pages with the places of
 * words, attachments, where highlights stand in later editions, and what finds documents that say the same.
 *
 * `documents.joined` names the document whose later editions this one's became; such a row has `trashed_at` set, so that
 * nothing shows it. `editions.newest` is 1 for the edition with the highest ordinal of its document; an edition that was
 * taken back by undo has the ordinal `-id`. `editions.sketched` says whether its hashes are in `likeness`.
 */
export const sql = `
ALTER TABLE documents ADD COLUMN joined INTEGER REFERENCES documents;
CREATE INDEX documents_by_joined ON documents (joined) WHERE joined IS NOT NULL;
ALTER TABLE passages ADD COLUMN label TEXT;
ALTER TABLE passages ADD COLUMN language TEXT;
ALTER TABLE copies ADD COLUMN container TEXT;
CREATE INDEX copies_by_path ON copies (path);

ALTER TABLE editions ADD COLUMN newest INTEGER NOT NULL DEFAULT 1;
ALTER TABLE editions ADD COLUMN sketched INTEGER NOT NULL DEFAULT 0;
CREATE INDEX editions_by_text ON editions (text_sha256);
CREATE INDEX editions_not_newest ON editions (id) WHERE newest = 0;
CREATE INDEX editions_not_sketched ON editions (id) WHERE sketched = 0;

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
  prefix TEXT,
  suffix TEXT,
  candidates TEXT NOT NULL,
  row_sha256 TEXT NOT NULL,
  PRIMARY KEY (highlight, edition)
) STRICT, WITHOUT ROWID;
CREATE INDEX placements_by_edition ON placements (edition, start);
CREATE INDEX placements_in_doubt ON placements (edition) WHERE start IS NULL AND decided = 0;

CREATE TABLE likeness (
  hash INTEGER NOT NULL,
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  PRIMARY KEY (hash, edition)
) STRICT, WITHOUT ROWID;
`
