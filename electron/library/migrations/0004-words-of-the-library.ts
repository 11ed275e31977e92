/** The words that the search indexes hold, read from these: they take no room of their own. */
export const sql = `
CREATE VIRTUAL TABLE passage_words USING fts5vocab(passage_index, row);
CREATE VIRTUAL TABLE furniture_words USING fts5vocab(furniture_index, row);
`
