/** Where the words of passages stand, read from the index: it takes no room of its own. */
export const sql = `
CREATE VIRTUAL TABLE passage_places USING fts5vocab(passage_index, instance);
`
