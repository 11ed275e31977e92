/**
 * A smaller file that is written faster: sources have short ids, where four tables and indexes repeated their hashes; the values of
 * a document are kept without two more indexes; of every sixteen passages of an edition only the first is found by its place, and
 * the others from there. The texts stay where they are: rewriting them would need their room once more.
 *
 * `metadata.rank` is 0 for the value in use of a field; the others count from 1, in the order in which they were found.
 */
export const sql = `
DROP INDEX passages_by_start;
CREATE INDEX passages_by_start ON passages (edition, start) WHERE ordinal % 16 = 1;

CREATE TABLE sources_new (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL
) STRICT;
INSERT INTO sources_new (sha256, size, media_type) SELECT sha256, size, media_type FROM sources ORDER BY rowid;

CREATE TABLE copies_new (
  source INTEGER NOT NULL REFERENCES sources,
  path TEXT NOT NULL,
  found_at TEXT NOT NULL,
  container TEXT,
  PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;
INSERT INTO copies_new
  SELECT (SELECT s.id FROM sources_new s WHERE s.sha256 = c.source), c.path, c.found_at, c.container FROM copies c ORDER BY 1, 2;
DROP TABLE copies;
ALTER TABLE copies_new RENAME TO copies;
CREATE INDEX copies_by_path ON copies (path);

CREATE TABLE editions_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES sources,
  ordinal INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  extracted_at TEXT NOT NULL,
  warnings TEXT NOT NULL,
  passages INTEGER NOT NULL,
  newest INTEGER NOT NULL DEFAULT 1,
  sketched INTEGER NOT NULL DEFAULT 0,
  UNIQUE (document, ordinal)
) STRICT;
INSERT INTO editions_new
  SELECT e.id, e.document, (SELECT s.id FROM sources_new s WHERE s.sha256 = e.source), e.ordinal, e.text_sha256, e.extractor,
    e.extracted_at, e.warnings, e.passages, e.newest, e.sketched
  FROM editions e ORDER BY e.id;
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'editions'), 0)
  WHERE name = 'editions_new';
DROP TABLE editions;
ALTER TABLE editions_new RENAME TO editions;
CREATE INDEX editions_by_source ON editions (source);
CREATE INDEX editions_by_text ON editions (text_sha256);
CREATE INDEX editions_not_newest ON editions (id) WHERE newest = 0;
CREATE INDEX editions_not_sketched ON editions (id) WHERE sketched = 0;
DROP TABLE sources;
ALTER TABLE sources_new RENAME TO sources;

CREATE TABLE metadata_new (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  field TEXT NOT NULL,
  rank INTEGER NOT NULL,
  value TEXT NOT NULL,
  origin TEXT NOT NULL,
  evidence TEXT,
  PRIMARY KEY (document, field, rank)
) STRICT, WITHOUT ROWID;
INSERT INTO metadata_new
  SELECT document, field, iif(chosen = 1, 0, row_number() OVER (PARTITION BY document, field, chosen ORDER BY rowid)),
    value, origin, evidence
  FROM metadata ORDER BY document, field;
DROP TABLE metadata;
ALTER TABLE metadata_new RENAME TO metadata;
`
