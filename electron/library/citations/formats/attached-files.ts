/**
 * The paths in a `file` field: "label:path:type" parted by semicolons, where `\` protects `:`, `;` and itself (Zotero, JabRef),
 * or paths alone. A colon behind one letter belongs to the path ("C:\x.pdf").
 */
export function attachedFiles(field: string): readonly string[] {
  return split(field, ';').flatMap((entry) => {
    if (entry.trim() === '') return []
    const parts = withDrives(split(entry, ':'))
    const path =
      parts.length >= 3 ? parts[1] : parts.length === 2 && isPath(parts[0]) ? parts[0] : parts.at(-1)
    const plain = plainPath(path ?? '')
    return plain === '' ? [] : [plain]
  })
}

function isPath(text: string | undefined): boolean {
  return text !== undefined && /[\\/]/.test(text)
}

/** Cuts at a sign that no backslash protects. The escapes stay. */
function split(text: string, sign: string): string[] {
  const parts = ['']
  for (const [token] of text.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (token === sign) parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts
}

/** Puts a drive and its path together again, where the colon between was not protected. */
function withDrives(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && /^[A-Za-z]$/.test(last) && /^[\\/]/.test(part))
      joined[joined.length - 1] = `${last}:${part}`
    else joined.push(part)
  }
  return joined
}

function plainPath(escaped: string): string {
  return escaped.replaceAll(/\\([:;\\_&%#{}$ ])/g, '$1').trim()
}
