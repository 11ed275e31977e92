const LENGTH = 80

/** Device names that Windows does not give to files, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A title as a file name that every system takes: no separators or reserved signs, not hidden, at most 80 characters, and
 * no direction marks that make an extension look like another.
 */
export function fileName(title: string): string {
  const plain = title
    .replaceAll(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
  const short = Array.from(plain)
    .slice(0, LENGTH)
    .join('')
    .replace(/[. ]+$/u, '')
  return RESERVED.test(short) ? `${short}_` : short || 'Pack'
}
