/** The words of notes and of comments, read from their search indexes as 0004 reads those of passages. */
export const sql = `
CREATE VIRTUAL TABLE note_words USING fts5vocab(note_index, row);
CREATE VIRTUAL TABLE highlight_words USING fts5vocab(highlight_index, row);
`
