/** The first format: documents and their passages, marks, notes, packs, the undo log and three search indexes. */
export const sql = `
CREATE TABLE sources (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL
) STRICT;

CREATE TABLE copies (
  source TEXT NOT NULL REFERENCES sources,
  path TEXT NOT NULL,
  found_at TEXT NOT NULL,
  PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  byline TEXT,
  publisher TEXT,
  published TEXT,
  url TEXT,
  language TEXT,
  kind TEXT NOT NULL,
  read_state TEXT NOT NULL DEFAULT 'unread',
  added_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX documents_by_added ON documents (trashed_at, added_at);
CREATE INDEX documents_by_published ON documents (trashed_at, published);
CREATE INDEX documents_by_title ON documents (trashed_at, title COLLATE NOCASE);
CREATE INDEX documents_by_publisher ON documents (trashed_at, publisher COLLATE NOCASE);
CREATE INDEX documents_by_language ON documents (trashed_at, language);
CREATE INDEX documents_by_read_state ON documents (trashed_at, read_state, added_at);

CREATE TABLE metadata (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  origin TEXT NOT NULL,
  evidence TEXT,
  chosen INTEGER NOT NULL
) STRICT;
CREATE INDEX metadata_by_document ON metadata (document, field);
CREATE UNIQUE INDEX metadata_chosen ON metadata (document, field) WHERE chosen = 1;

CREATE TABLE editions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  source TEXT NOT NULL REFERENCES sources,
  ordinal INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  extracted_at TEXT NOT NULL,
  warnings TEXT NOT NULL,
  passages INTEGER NOT NULL,
  UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX editions_by_source ON editions (source);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  edition INTEGER NOT NULL REFERENCES editions ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  page TEXT,
  furniture INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (edition, ordinal)
) STRICT;
CREATE INDEX passages_by_start ON passages (edition, start);

CREATE VIRTUAL TABLE passage_index USING fts5(
  text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE furniture_index USING fts5(
  text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE TABLE highlights (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents,
  edition INTEGER NOT NULL REFERENCES editions,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  colour TEXT NOT NULL,
  comment TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  row_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX highlights_by_edition ON highlights (edition, start);
CREATE INDEX highlights_by_document ON highlights (document);

CREATE VIRTUAL TABLE highlight_index USING fts5(
  comment, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent INTEGER REFERENCES tags,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  colour TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tags_by_name ON tags (coalesce(parent, 0), folded);

CREATE TABLE highlight_tags (
  highlight INTEGER NOT NULL REFERENCES highlights ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
  PRIMARY KEY (highlight, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX highlight_tags_by_tag ON highlight_tags (tag);

CREATE TABLE document_tags (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
  PRIMARY KEY (document, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_tags_by_tag ON document_tags (tag);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  row_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE note_links (
  note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
  target_kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (note, target_kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_links_by_target ON note_links (target_kind, target);

CREATE VIRTUAL TABLE note_index USING fts5(
  title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE TABLE packs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE pack_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pack INTEGER NOT NULL REFERENCES packs ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  UNIQUE (pack, kind, target)
) STRICT;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  merge_key TEXT,
  inverse TEXT NOT NULL,
  undone INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO passage_index (passage_index, rank) VALUES ('secure-delete', 1), ('automerge', 8);
INSERT INTO furniture_index (furniture_index, rank) VALUES ('secure-delete', 1), ('automerge', 8);
INSERT INTO highlight_index (highlight_index, rank) VALUES ('secure-delete', 1);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);
`
