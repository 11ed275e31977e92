import { foldedWords } from '#shared/text/folded-words.ts'
import type { Leaf } from './sought.ts'
import { CONCEPTS, MISSPELT, type Paragraph } from './words.ts'

/** Where something stands in a text: UTF-16 offsets. */
export type Place = readonly [number, number]

/** What a text shows of these words, in order and without overlap. */
export function marksOf(leaves: readonly Leaf[], text: Paragraph): Place[] {
  const places = leaves.flatMap((leaf) => placesOf(leaf, text))
  const marks: Place[] = []
  for (const [start, end] of places.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1)
    if (last === undefined || start >= last[1]) marks.push([start, end])
    else if (end > last[1]) marks[marks.length - 1] = [last[0], end]
  }
  return marks
}

/** Every place of a text at which something stands. */
export function placesOf(leaf: Leaf, { text, said }: Paragraph): Place[] {
  switch (leaf.kind) {
    case 'words':
      return said.flatMap((_, at): Place[] => {
        const run = said.slice(at, at + leaf.said.length)
        const [first] = run
        const last = run.at(-1)
        const isRun =
          run.length === leaf.said.length && run.every(({ concept }, i) => concept === leaf.said[i]?.concept)
        // Between numbers stands a word that nobody seeks.
        const between = run.slice(1).every(({ start }, i) => !/x/.test(text.slice(run[i]?.end, start)))
        return isRun && between && first && last ? [[first.start, last.end]] : []
      })
    case 'prefix':
      return prefixPlaces(foldedWords(leaf.letters), said)
    case 'misspelt':
      return said.flatMap(({ concept, start, end }): Place[] =>
        CONCEPTS[concept]?.[0] === MISSPELT.get(leaf.word) ? [[start, end]] : [],
      )
    case 'near':
      return nearPlaces(leaf, text, said)
    case 'pattern':
      return [...text.matchAll(new RegExp(leaf.source, 'giu'))].map(({ 0: found, index }) => [
        index,
        index + found.length,
      ])
  }
}

/** The words that begin with these letters: the prefixes that are looked for stand at the beginning of no spelling of several. */
function prefixPlaces(letters: string, said: Paragraph['said']): Place[] {
  return said.flatMap(({ spelling, start, end }): Place[] =>
    !/\s/.test(spelling) && foldedWords(spelling).startsWith(letters) ? [[start, end]] : [],
  )
}

/** Every place that belongs to a group of places whose last starts soon enough after each of the others ends. */
function nearPlaces(
  { said: sought, distance }: Extract<Leaf, { kind: 'near' }>,
  text: string,
  said: Paragraph['said'],
): Place[] {
  const countIn = (part: string) => foldedWords(part).split(' ').filter(Boolean).length
  const all = said.map(({ concept, start, end }) => ({
    concept,
    place: [start, end] as const,
    first: countIn(text.slice(0, start)),
    length: countIn(text.slice(start, end)),
  }))
  const occurrences = sought.map(({ concept }) => all.filter((one) => one.concept === concept))
  const groups = occurrences.reduce<(typeof occurrences)[number][]>(
    (groups, own) => groups.flatMap((group) => own.map((one) => [...group, one])),
    [[]],
  )
  const near = groups.filter((group) => {
    // What is asked for twice stands at two places.
    if (new Set(group).size < group.length) return false
    const last = Math.max(...group.map(({ first }) => first))
    return group.every(({ first, length }) => first + length + distance >= last)
  })
  return [...new Map(near.flat().map(({ place }) => [place.join(), place])).values()]
}
