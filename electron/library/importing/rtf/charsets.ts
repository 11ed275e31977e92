/** Charsets of fonts (`\fcharset`) by WHATWG name; 0, 1 and others are that of the document. */
const FONT_CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'shift_jis',
  79: 'euc-kr',
  80: 'gbk',
  81: 'big5',
  83: 'windows-1255',
  84: 'windows-1256',
  85: 'windows-1253',
  86: 'windows-1254',
  87: 'windows-874',
  88: 'windows-1250',
  89: 'x-mac-cyrillic',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  179: 'windows-1256',
  180: 'windows-1256',
  181: 'windows-1255',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const CODE_PAGES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The charset of a font by its number; null where it is the document's. */
export function fontCharset(number: number | null): string | null {
  return number === null ? null : (FONT_CHARSETS[number] ?? null)
}

/** The charset of a Windows code page; null for those that no decoder here knows. */
export function codePage(number: number): string | null {
  if (number >= 1250 && number <= 1258) return `windows-${number}`
  return CODE_PAGES[number] ?? null
}

const decoders = new Map<string, TextDecoder>()

/** The text that bytes are in a charset. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset, { ignoreBOM: true })
  decoders.set(charset, decoder)
  return decoder.decode(bytes)
}
