/** Words that turn what is said into its opposite, in lower case. A list can't be whole: it warns, and decides nothing. */
const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor cannot without hardly
nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts nirgends weder noch ohne kaum
ne pas n'est n'a n'y jamais aucun aucune rien ni sans
no nunca jamás nadie nada ningún ninguna ninguno ni tampoco sin
non nessuno nessuna niente nulla né senza
não nunca ninguém nenhum nenhuma nem sem
niet geen nooit niemand niets inte aldrig ingen inga inget ikke aldri aldrig ingen intet
не ни нет никогда никто ничего нельзя без nie nigdy nikt nic bez
نه نیست نبود نیستند نبودند ندارد نداشت نشد نکرد نخواهد هرگز هیچ بدون لا لم لن ليس ليست غير بلا
לא אין בלי değil yok hiç 不 没 没有 無 ない`.split(/\s+/u),
)

/** Persian verbs are negated by their first letter. */
const PERSIAN_VERB = /^نمی|^ن(?:خواه|باید|توان|کرد|بود|شد|دار|داشت|گفت|رفت|گذاشت|داد)/u

/** Whether a word, as a token's key says it, negates. */
export function isNegation(key: string): boolean {
  const word = key.toLowerCase()
  return NEGATIONS.has(word) || word.endsWith("n't") || PERSIAN_VERB.test(word)
}
