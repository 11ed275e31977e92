/**
 * Makes any text plain in Markdown (CommonMark, GFM, Obsidian): no link, image, HTML, mark or structure is left in it.
 * `fromMarkdown` gives back exactly the same text. Lines stay lines.
 */
export function toMarkdown(text: string): string {
  return text.split('\n').map(plainLine).join('\n')
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

function plainLine(line: string): string {
  const entity = (sign: string): string => `&#${sign.charCodeAt(0)};`
  const [, indent = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? []
  const plain = words
    .replace(INSIDE, String.raw`\$&`)
    .replace(/!(?=\\\[)/g, String.raw`\!`)
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(
      AT_START,
      (_, bullet: string | undefined, digits: string | undefined, dot: string | undefined) =>
        bullet === undefined ? `${digits}\\${dot}` : `\\${bullet}`,
    )
    .replace(/[\p{Cc}\u2028\u2029]/gu, entity)
  return indent.replace(/./gsu, entity) + plain + tail.replace(/./gsu, entity)
}
