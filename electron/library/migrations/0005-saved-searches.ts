/**
 * Searches that are kept under a name: `settings` is JSON (see `shared/contract/searches.ts`), `seen` the newest edition that
 * there was when its results were looked at last. Receipts as they were written, by their seal: `record` is the file.
 */
export const sql = `
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  settings TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT;

CREATE TABLE receipts (
  sha256 TEXT PRIMARY KEY,
  record TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
