/*
 * Runs inside an exported HTML pack, in any browser and from disk: the search over its index with marks on what it found, and the
 * button for light and dark. No imports, nothing stored, nothing fetched. `lunr` stands in front of it in the same element; `folding` and `index` are JSON
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

  /** @type {{ spaces: [string, string], form: string, rules: [string, string][], numbers: string, piece: string, word: string }} */
  const { spaces, form, rules, numbers, piece, word } = json('folding')
  const [space, groupingSpace] = [new RegExp(spaces[0], 'gu'), spaces[1]]
  /** @type {[RegExp, string][]} */
  const replacements = rules.map(([from, to]) => [new RegExp(from, 'gu'), to])
  const grouped = new RegExp(numbers, 'g')
  const aWord = new RegExp(word, 'gu')
  const aPiece = new RegExp(piece, 'gu')
  /** @param {string} number */
  const ungrouped = (number) => {
    const parts = number.split('.')
    const isAddress = parts.length === 4 && parts.every((part) => Number(part) < 256)
    return isAddress ? number : number.replace(/[^0-9]/g, '')
  }
  /** @param {string} text @returns {string[]} */
  const words = (text) =>
    replacements
      .reduce(
        (folded, [from, to]) => folded.replace(from, to),
        text.replace(space, groupingSpace).normalize(form).toLowerCase(),
      )
      .replace(grouped, ungrouped)
      .match(aWord) ?? []

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

  const MOST_MARKS = 10_000
  /** Marks lie over the text (CSS Custom Highlight API) and change nothing of it: the check of the page compares it letter by letter. */
  const hasMarks = typeof Highlight === 'function' && 'highlights' in CSS

  /** @param {string[]} sought @returns {Range[]} The words of shown entries that were sought. */
  const marks = (sought) => {
    const last = sought.at(-1) ?? ''
    const whole = new Set(sought)
    /** @type {Map<string, boolean>} */
    const known = new Map()
    /** @param {string} text */
    const isSought = (text) => {
      const before = known.get(text)
      if (before !== undefined) return before
      const is = words(text).some((term) => whole.has(term) || term.startsWith(last))
      known.set(text, is)
      return is
    }
    /** @type {Range[]} */
    const ranges = []
    for (const entry of entries) {
      if (entry.hidden) continue
      const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: text, index: start } of (node.nodeValue ?? '').matchAll(aPiece)) {
          if (!isSought(text)) continue
          const range = document.createRange()
          range.setStart(node, start)
          range.setEnd(node, start + text.length)
          if (ranges.push(range) === MOST_MARKS) return ranges
        }
      }
    }
    return ranges
  }

  const show = () => {
    const sought = words(field.value)
    const hits = sought.length === 0 ? null : search(sought)
    for (const entry of entries) entry.hidden = hits !== null && !hits.has(entry.dataset['entry'] ?? '')
    root.classList.toggle('searching', hits !== null)
    if (hasMarks) CSS.highlights.set('found', new Highlight(...(hits === null ? [] : marks(sought))))
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
