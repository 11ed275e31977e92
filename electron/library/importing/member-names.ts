/** A part of a path in longer names is cut (UTF-16 units): no file system has longer ones. */
const LONGEST_PART = 200

/** Control characters, marks that turn the direction of writing, and what is no character. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ufff0-\uffff]/gu

/** Gives the members of one file names that are safe and not given twice. */
export function createMemberNames(): (name: string) => string {
  const given = new Map<string, number>()
  return (name) => {
    const safe = safePath(name)
    const [, stem = '', extension = ''] = /^(.*?)(\.[^./]*)?$/u.exec(safe) ?? []
    let unique = safe
    let count = given.get(safe) ?? 0
    while (given.has(unique)) {
      count += 1
      unique = `${stem} (${count + 1})${extension}`
    }
    given.set(safe, count)
    given.set(unique, 0)
    return unique
  }
}

/**
 * A member's path without anything that leads out of its container, steers a terminal or turns the direction of
 * writing: the name is shown, stored and searched, and never used as a path on the disk.
 */
function safePath(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => cutPart(part.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim()))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/') || 'file'
}

/** Cuts before the extension, which says how the file is read. */
function cutPart(part: string): string {
  if (part.length <= LONGEST_PART) return part
  const extension = /\.[^.]{1,10}$/u.exec(part)?.[0] ?? ''
  return part.slice(0, LONGEST_PART - extension.length).replace(/[\ud800-\udbff]$/u, '') + extension
}

/** A text as the name of one file, whatever separators it holds; '' for a text without anything to show. */
export function fileName(text: string): string {
  return text
    .replace(/[/\\]+/gu, '-')
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a file is what systems leave in archives (".DS_Store", "__MACOSX/…"), which nobody put there. */
export function isLitter(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db')
}
