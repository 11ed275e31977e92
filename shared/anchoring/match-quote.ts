/** Beyond this length a search that steps back could take a time quadratic in a repetitive text. */
const LONGEST_PLAIN = 256

/** Where `quote` stands in `text` word for word, overlapping places too: UTF-16 offsets, the first `most` of them. */
export function exactOccurrences(text: string, quote: string, most: number): number[] {
  return quote.length <= LONGEST_PLAIN ? plainSearch(text, quote, most) : linearSearch(text, quote, most)
}

function plainSearch(text: string, quote: string, most: number): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && starts.length < most; at = text.indexOf(quote, at + 1)) {
    starts.push(at)
  }
  return starts
}

/** Knuth, Morris and Pratt: linear whatever the text. */
function linearSearch(text: string, quote: string, most: number): number[] {
  const fallback = new Uint32Array(quote.length + 1)
  for (let i = 1, matched = 0; i < quote.length; i++) {
    while (matched > 0 && quote.charCodeAt(i) !== quote.charCodeAt(matched))
      matched = fallback[matched] as number
    if (quote.charCodeAt(i) === quote.charCodeAt(matched)) matched++
    fallback[i + 1] = matched
  }
  const starts: number[] = []
  for (let i = 0, matched = 0; i < text.length && starts.length < most; i++) {
    const unit = text.charCodeAt(i)
    while (matched > 0 && unit !== quote.charCodeAt(matched)) matched = fallback[matched] as number
    if (unit === quote.charCodeAt(matched)) matched++
    if (matched === quote.length) {
      starts.push(i + 1 - quote.length)
      matched = fallback[matched] as number
    }
  }
  return starts
}
