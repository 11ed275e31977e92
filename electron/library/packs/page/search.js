/*
 * Runs inside an exported HTML pack, in any browser and from disk: the search over its index, and the button for light and dark.
 * No imports, nothing stored, nothing fetched. `lunr` stands in front of it in the same element; `folding` and `index` are JSON
 * elements of the page, written by packs/formats/html/search-index.ts.
 */
;(() => {
  const root = document.documentElement
  root.classList.add('with-script')

  /** @template {HTMLElement} T @param {string} id @returns {T} */
  const element = (id) => /** @type {T} */ (document.getElementById(id))
  /** @param {string} id */
  const json = (id) => JSON.parse(element(id).textContent ?? '')

  const button = element('theme')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : dark.matches)
  const label = () => {
    button.textContent = isDark() ? 'Light' : 'Dark'
  }
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark'
    label()
  })
  dark.addEventListener('change', label)
  label()

  /** @type {{ form: string, rules: [string, string][], word: string }} */
  const { form, rules, word } = json('folding')
  /** @param {string} text @returns {string[]} */
  const words = (text) =>
    rules
      .reduce(
        (folded, [from, to]) => folded.replace(new RegExp(from, 'gu'), to),
        text.normalize(form).toLowerCase(),
      )
      .match(new RegExp(word, 'gu')) ?? []

  /** @type {HTMLInputElement} */
  const field = element('search')
  const found = element('found')
  /** @type {HTMLElement[]} */
  const entries = [...document.querySelectorAll('[data-entry]')].map(
    (entry) => /** @type {HTMLElement} */ (entry),
  )
  /** @type {import('lunr').Index | null} */
  let index = null

  /** @param {string[]} sought @returns {Set<string>} The entries that hold all words, the last as the beginning of one. */
  const search = (sought) => {
    index ??= lunr.Index.load(json('index'))
    const { presence, wildcard } = lunr.Query
    const hits = index.query((query) => {
      for (const [place, term] of sought.entries()) {
        const isLast = place === sought.length - 1
        query.term(term, {
          presence: presence.REQUIRED,
          usePipeline: false,
          wildcard: isLast ? wildcard.TRAILING : wildcard.NONE,
        })
      }
    })
    return new Set(hits.map(({ ref }) => ref))
  }

  const show = () => {
    const sought = words(field.value)
    const hits = sought.length === 0 ? null : search(sought)
    for (const entry of entries) entry.hidden = hits !== null && !hits.has(entry.dataset['entry'] ?? '')
    root.classList.toggle('searching', hits !== null)
    found.textContent = hits === null ? '' : `${hits.size} of ${entries.length} entries`
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 80)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    field.value = ''
    show()
  })
})()
