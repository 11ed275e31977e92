import { type Measured, measure } from './furniture/measure.ts'
import { type Half, halves } from './furniture/pages.ts'
import { importPage, readWithReadability } from './furniture/readers.ts'
import { type Counts, rates, sum } from './furniture/score.ts'
import { type Comparison, compare } from './yardstick.ts'

/** The words of the work that must be kept, over all pages. */
export const RECALL_BAR = 0.995
/** Pages below this are named. */
const NAMED_BELOW = 0.99

/** Prints how well furniture is told from the work, page by page beside Readability, and times both. */
export async function furniture(): Promise<Comparison[]> {
  const measured: Measured[] = []
  for (const half of halves) {
    const pages = await measure(half)
    printHalf(half, pages)
    measured.push(...pages)
  }
  const isHtml = ({ page }: Measured): boolean => page.name.endsWith('.html')
  console.log(`\n${heading('all pages, each word weighing the same')}`)
  printRow('HTML', measured.filter(isHtml))
  printRow(
    'plain text (each line a <p> for Readability)',
    measured.filter((one) => !isHtml(one)),
  )
  printRow('all', measured)
  printBars(measured)
  return [await timing(measured)]
}

function printHalf(half: Half, pages: readonly Measured[]): void {
  const tuned = half === 'seen' ? 'the rules were tuned on these' : 'no rule was tuned on these'
  console.log(`\n${heading(`${half}: ${tuned}`)}`)
  for (const page of pages) printRow(page.page.name, [page])
  printRow(`${half}, ${pages.length} pages`, pages)
}

function heading(what: string): string {
  const side = ['precision', 'recall', 'F1'].map((name) => name.padStart(9)).join('')
  return `${what.padEnd(52)}${side}   |${side} (Readability)`
}

function printRow(what: string, measured: readonly Measured[]): void {
  const ours = numbers(sum(measured.map((one) => one.ours)))
  const readability = numbers(sum(measured.map((one) => one.readability)))
  console.log(`${what.padEnd(52)}${ours}   |${readability}`)
}

function numbers(counts: Counts): string {
  const { precision, recall, f1 } = rates(counts)
  return [precision, recall, f1].map((share) => share.toFixed(3).padStart(9)).join('')
}

function printBars(measured: readonly Measured[]): void {
  const ours = rates(sum(measured.map((one) => one.ours)))
  const readability = rates(sum(measured.map((one) => one.readability)))
  console.log(
    `\nrecall of the work's words at least ${RECALL_BAR}: ${ours.recall >= RECALL_BAR ? 'yes' : 'NO'}`,
  )
  console.log(`F1 better than Readability's: ${ours.f1 > readability.f1 ? 'yes' : 'NO'}`)
  for (const { page, ours: own } of measured) {
    const { recall } = rates(own)
    if (recall < NAMED_BELOW) console.log(`recall ${recall.toFixed(3)}: ${page.half}/${page.name}`)
    for (const lost of own.lost) console.log(`lost: ${page.half}/${page.name}: ${lost} …`)
  }
  console.log('')
}

function timing(measured: readonly Measured[]): Promise<Comparison> {
  return compare({
    what: `read ${measured.length} pages`,
    yardstick: 'linkedom and Readability',
    rounds: 3,
    ours: async () => {
      for (const { page } of measured) await importPage(page)
    },
    bare: () => {
      for (const { page } of measured) readWithReadability(page)
    },
  })
}
