const LENGTH = 80

/** Device names that Windows does not give to files, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A title as a file name that every system takes: no separators or reserved signs, not hidden, at most 80 characters, and
 * no direction marks that make an extension look like another. `otherwise` where nothing is left.
 */
export function fileName(title: string, otherwise = 'Pack'): string {
  const plain = title
    .replaceAll(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  const short = Array.from(plain)
    .slice(0, LENGTH)
    .join('')
    .replace(/[. ]+$/u, '')
  return RESERVED.test(short) ? `${short}_` : short || otherwise
}

/** The name of a file from elsewhere in the same way; its extension stays, where it is a plain one. */
export function foreignFileName(name: string): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[a-z0-9]{1,12})$/is.exec(name) ?? []
  return fileName(stem, 'file') + extension
}

/** Names that no system takes for one another: a number is added to those that differ in nothing but case or form. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)$/s.exec(name) ?? []
    let unique = name
    for (let count = 2; taken.has(folded(unique)); count++) unique = `${stem} (${count})${extension}`
    taken.add(folded(unique))
    return unique
  })
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
