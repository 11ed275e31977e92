import { decode } from '../decode.ts'
import { ExtractionError } from '../format.ts'

/** Charset labels of mails that the Encoding Standard has under another name. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cp932: 'shift_jis',
    cp936: 'gbk',
    cp949: 'euc-kr',
    cp950: 'big5',
    'iso-2022-jp-1': 'iso-2022-jp',
    'iso-2022-jp-2': 'iso-2022-jp',
  }),
)

/** Says nothing of letters beyond ASCII: UTF-8 was tried before, and the bytes are none. */
const SAYS_NOTHING = /^(?:utf-?8|us-ascii|ascii|unknown.*|x-unknown|8bit|binary)$/

/** ISO-2022-JP is ASCII to everybody who does not know this escape, which begins two-byte letters. */
const ESCAPE = '\x1b$'

/**
 * The text of a part or of a block of headers: by what its bytes are (UTF-8, ISO-2022-JP), then by what is declared, then
 * by detection, because mails declare charsets that they do not use. Never throws for what the bytes hold.
 */
export function decodeMailText(
  bytes: Uint8Array,
  declared: string | null,
): { readonly text: string; readonly warnings: readonly string[] } {
  if (bytes.length === 0) return { text: '', warnings: [] }
  const label = declared?.trim().toLowerCase() ?? ''
  const charset = label === '' || SAYS_NOTHING.test(label) ? null : (ALIASES.get(label) ?? label)
  if (charset === 'iso-2022-jp' || (charset === null && escapes(bytes)))
    return { text: new TextDecoder('iso-2022-jp').decode(bytes), warnings: [] }
  try {
    return decode(bytes, charset)
  } catch (error) {
    if (!(error instanceof ExtractionError) || error.code !== 'binary') throw error
    const warning = 'Part of the mail holds control characters that no text has. Look for wrong letters.'
    return { text: new TextDecoder().decode(bytes), warnings: [warning] }
  }
}

function escapes(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ESCAPE)
}
