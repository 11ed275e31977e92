/** Text that is Markdown already and may be written as it is; everything else that is written is made inert. */
export class Markdown {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/**
 * Makes any text plain in Markdown (CommonMark, GFM, Obsidian): no link, image, HTML, mark or structure is left in it.
 * `fromMarkdown` gives back exactly the same text. Lines stay lines.
 */
export function toMarkdown(text: string): string {
  return text.split('\n').map(plainLine).join('\n')
}

/** As `toMarkdown`, for words inside of a line: line ends and other white space become one space, that at the ends stays. */
export function inLine(text: string): string {
  return plainWords(text.replaceAll(/\s+/g, ' '))
}

/** As `toMarkdown`, where a line may begin with the words. */
export function inOneLine(text: string): string {
  return plainStart(inLine(text).trim())
}

/** The text that `toMarkdown` was given. */
export function fromMarkdown(markdown: string): string {
  return markdown.replace(
    /&#(\d+);|\\([\x21-\x7e])/g,
    (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number(code)),
  )
}

/** Signs that mean something inside a line, and those that do at its beginning. */
const INSIDE = /[\\`*_{}[\]<>|~&$^%=@#]/g
const AT_START = /^([-+])|^(\d+)([.)])/

function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`
}

function plainLine(line: string): string {
  const [, indent = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? []
  return indent.replace(/./gsu, entity) + plainStart(plainWords(words)) + tail.replace(/./gsu, entity)
}

function plainWords(words: string): string {
  return words
    .replace(INSIDE, String.raw`\$&`)
    .replace(/!(?=\\\[)/g, String.raw`\!`)
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/[\p{Cc}\u2028\u2029]/gu, entity)
}

function plainStart(words: string): string {
  return words.replace(
    AT_START,
    (_, bullet: string | undefined, digits: string | undefined, dot: string | undefined) =>
      bullet === undefined ? `${digits}\\${dot}` : `\\${bullet}`,
  )
}
