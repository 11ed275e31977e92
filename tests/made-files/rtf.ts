/** What stands before the text of an RTF file. */
interface RtfHead {
  /** Control words of the first line after `\ansi`. */
  readonly words?: string
  readonly fonts?: string
  /** More tables. */
  readonly tables?: string
}

/** An RTF file in Word's layout; `body` is RTF whose characters are the bytes of the file. */
export function makeRtf(body: string, head: RtfHead = {}): Uint8Array {
  const {
    words = '\\ansicpg1252\\deff0',
    fonts = '{\\f0\\froman\\fcharset0 Times New Roman;}',
    tables = '',
  } = head
  return Buffer.from(`{\\rtf1\\ansi${words}{\\fonttbl${fonts}}${tables}\n${body}}`, 'latin1')
}
