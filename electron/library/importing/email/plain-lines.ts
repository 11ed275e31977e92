/** A line of a mail's text: how many mails quote it (the `>` before it), and its words without those marks. */
export interface MailLine {
  readonly depth: number
  readonly text: string
}

/**
 * The lines of a plain text. In `format=flowed` (RFC 3676) lines that a space ends are joined to the next one of the same
 * depth; `delsp` takes that space away.
 */
export function readLines(
  text: string,
  format: { readonly flowed: boolean; readonly delsp: boolean },
): MailLine[] {
  const lines = text.split('\n')
  return format.flowed ? joinFlowed(lines, format.delsp) : unescapeFrom(lines).map(readFixed)
}

/** `> > text`, `>> text` and `>>text` are the same depth; one space belongs to the mark. */
function readFixed(line: string): MailLine {
  let at = 0
  let depth = 0
  while (line[at] === '>' || (depth > 0 && line[at] === ' ' && line[at + 1] === '>')) {
    if (line[at] === '>') depth += 1
    at += 1
  }
  if (depth > 0 && line[at] === ' ') at += 1
  return { depth, text: line.slice(at).replace(/\r$/, '') }
}

function readFlowed(line: string): MailLine {
  const depth = /^>*/.exec(line)?.[0].length ?? 0
  const text = line.slice(depth)
  return { depth, text: text.startsWith(' ') ? text.slice(1) : text }
}

/** The line that begins a signature ends in a space and is never joined. */
export const SIGNATURE = '-- '

function joinFlowed(lines: readonly string[], delsp: boolean): MailLine[] {
  const joined: { depth: number; pieces: string[] }[] = []
  let open: { depth: number; pieces: string[] } | null = null
  for (const line of lines.map(readFlowed)) {
    const isSignature = line.text === SIGNATURE
    const isSoft = line.text.endsWith(' ') && !isSignature
    const piece = isSoft && delsp ? line.text.slice(0, -1) : line.text
    if (open !== null && open.depth === line.depth && !isSignature) open.pieces.push(piece)
    else {
      open = { depth: line.depth, pieces: [piece] }
      joined.push(open)
    }
    if (!isSoft) open = null
  }
  return joined.map(({ depth, pieces }) => {
    const text = pieces.join('')
    return { depth, text: text === SIGNATURE ? text : text.trimEnd() }
  })
}

/**
 * Mailboxes write a `>` before a line that begins with "From ". Such a line is deeper by one than the lines around it, and
 * no mail program quotes a single line without a space.
 */
function unescapeFrom(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const marks = /^>+(?=From )/.exec(line)?.[0].length ?? 0
    if (marks === 0) return line
    const around = [lines[index - 1], lines[index + 1]].map(
      (other) => /^>*/.exec(other ?? '')?.[0].length ?? 0,
    )
    return around.every((depth) => depth < marks) ? line.slice(1) : line
  })
}
