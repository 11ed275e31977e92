/**
 * Packs with headings and free text of their own, adjustable excerpts, settings and an id that holds outside of the library;
 * how documents are cited, styles and templates that were added; drafts whose quotations are checked; and where things that
 * came from other programs had come from.
 *
 * `pack_items.target` is a highlight or a note; `text` and `level` belong to headings and free text; `settings` is JSON (see
 * `shared/domain/pack-settings.ts`), as is `packs.settings`. `citations.item` is a CSL-JSON item without `id`.
 */
export const sql = `
ALTER TABLE packs ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE packs SET uid = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
  || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
ALTER TABLE packs ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';

CREATE TABLE pack_items_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pack INTEGER NOT NULL REFERENCES packs ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  target INTEGER,
  text TEXT,
  level INTEGER,
  settings TEXT NOT NULL DEFAULT '{}',
  UNIQUE (pack, kind, target)
) STRICT;
INSERT INTO pack_items_new (id, pack, ordinal, kind, target) SELECT id, pack, ordinal, kind, target FROM pack_items;
DROP TABLE pack_items;
ALTER TABLE pack_items_new RENAME TO pack_items;

CREATE TABLE citations (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  item TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;

CREATE TABLE styles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  csl TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  path TEXT,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE origins (
  system TEXT NOT NULL,
  foreign_id TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (system, foreign_id, target_kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_by_target ON origins (target_kind, target);
`
