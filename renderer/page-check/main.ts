import type { ExportedPack, PackRecord } from '#shared/domain/pack-record.ts'
import type { DiffPart } from '#shared/text/word-diff.ts'
import { type Answer, checkSources, type GivenFile, readGiven } from './check-sources.ts'
import { misshown } from './page-words.ts'
import { carriedPack, sealProblems, signatureLine } from './sealed.ts'

/*
 * Runs inside an exported HTML pack, in any browser and from disk, and asks nobody: whether the page shows what was sealed, and
 * whether the words stand in the files that are dropped on it. Its place is the element `check`.
 */

const STATUS: Readonly<Record<Answer['status'], string>> = {
  verified: 'Verified',
  'text-differs': 'Text differs',
  'source-differs': 'Source differs',
  'not-checkable': 'Not checkable',
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Words that were taken out stand in brackets for those who see no colours. */
function shownDiff(diff: readonly DiffPart[]): HTMLElement {
  const parts = diff.map(({ kind, text }) => {
    if (kind === 'same') return text
    return kind === 'removed'
      ? element('del', { title: 'Only in the original' }, text)
      : element('ins', { title: 'Only in this pack' }, text)
  })
  return element('p', { className: 'diff', dir: 'auto' }, ...parts)
}

/** An excerpt by its document and place, as a page may hold many of one document. */
function nameOf({ ordinal, title, locator }: PackRecord): string {
  return [title, locator].filter((part) => part !== '').join(', ') || `Entry ${ordinal}`
}

function line(
  record: PackRecord,
  status: string,
  text: string,
  diff: readonly DiffPart[] | null,
): HTMLElement {
  const link = element('a', { href: `#entry-${record.ordinal}` }, nameOf(record))
  return element(
    'li',
    {},
    element('b', { className: 'status' }, status),
    ' ',
    link,
    element('p', {}, text),
    ...(diff === null ? [] : [shownDiff(diff)]),
  )
}

/** What is wrong with the page itself, whatever the sources say. */
function pageProblems(pack: ExportedPack): {
  readonly items: HTMLElement[]
  readonly wrong: ReadonlySet<number>
} {
  const shown = misshown(pack)
  const sealed = sealProblems(pack)
  const wrong = new Set([...shown.keys(), ...sealed.keys()])
  const items = [...wrong]
    .sort((a, b) => a - b)
    .map((index) => {
      const record = pack.records[index]
      const text = [shown.get(index)?.problem, sealed.get(index)]
        .filter((problem) => problem !== undefined)
        .join(' ')
      const diff = shown.get(index)?.diff ?? null
      return record
        ? line(record, 'Changed', text, diff)
        : element(
            'li',
            {},
            element('b', {}, 'Changed'),
            ` ${text}`,
            ...(diff === null ? [] : [shownDiff(diff)]),
          )
    })
  return { items, wrong }
}

function summary(answers: readonly (Answer | null)[], wrong: ReadonlySet<number>): string {
  const given = answers.filter((answer) => answer !== null)
  const verified = answers.filter(
    (answer, index) => answer?.status === 'verified' && !wrong.has(index),
  ).length
  const changed = wrong.size > 0 ? ' But this page was changed: see above.' : ''
  return `${verified} of ${given.length} excerpts verified.${changed}`
}

async function mount(place: HTMLElement): Promise<void> {
  const pack = carriedPack()
  const page = pageProblems(pack)
  const signature = await signatureLine(pack)
  const isSound = page.items.length === 0 && signature.holds
  const state = element(
    'p',
    { id: 'check-page' },
    isSound
      ? 'This page shows what was sealed when it was exported. A forger could have sealed it anew: only the originals prove the words.'
      : 'This page was changed after it was exported. Do not rely on it.',
  )
  const input = element('input', { type: 'file', multiple: true, id: 'check-files' })
  const results = element('ul', { id: 'check-results' })
  const said = element('p', { id: 'check-said' })
  said.setAttribute('role', 'status')
  const drop = element(
    'div',
    { className: 'drop' },
    element('label', { htmlFor: 'check-files' }, 'Drop the original files here, or choose them:'),
    ' ',
    input,
    element('p', {}, 'They are read in this page and go nowhere.'),
  )
  place.replaceChildren(
    state,
    element('p', { id: 'check-signature' }, signature.text),
    ...(page.items.length === 0 ? [] : [element('ul', { id: 'check-changes' }, ...page.items)]),
    drop,
    said,
    results,
  )

  const files: GivenFile[] = []
  async function add(added: readonly File[]): Promise<void> {
    if (added.length === 0) return
    said.textContent = 'Reading …'
    results.replaceChildren()
    for (const file of added) {
      try {
        files.push(await readGiven(file))
      } catch {
        results.append(element('li', {}, `${file.name} can’t be read.`))
      }
    }
    const answers = checkSources(pack, files)
    for (const [index, answer] of answers.entries()) {
      const record = pack.records[index]
      if (!record || !answer) continue
      // What the page shows was changed, so that what its manifest says proves nothing of it.
      const changed = page.wrong.has(index) || page.wrong.has(-1)
      const status = changed && answer.status === 'verified' ? 'Text differs' : STATUS[answer.status]
      const text = changed
        ? `The page was changed after the export. Of what was sealed: ${answer.text}`
        : answer.text
      results.append(line(record, status, text, answer.diff))
    }
    said.textContent = summary(answers, page.wrong.has(-1) ? new Set(answers.keys()) : page.wrong)
  }

  input.addEventListener('change', () => void add([...(input.files ?? [])]))
  drop.addEventListener('dragover', (event) => {
    event.preventDefault()
    drop.classList.add('over')
  })
  drop.addEventListener('dragleave', () => drop.classList.remove('over'))
  drop.addEventListener('drop', (event) => {
    event.preventDefault()
    drop.classList.remove('over')
    void add([...(event.dataTransfer?.files ?? [])])
  })
}

const place = document.getElementById('check')
if (place) {
  mount(place).catch(() => {
    place.textContent = 'This page carries no manifest that could be checked: it was cut or changed.'
  })
}
