/**
 * Words are divided by a simpler tokenizer, which takes everything beyond ASCII as part of a word. Of folded text it makes the same words as
 * the one before, so that what the indexes hold stays as it is, and only their definitions change.
 */
export const sql = `
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'unicode61 remove_diacritics 0 categories ''L* M* N* Co''', 'ascii')
  WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5(%';
PRAGMA writable_schema = RESET;
`
