const FROM_RIGHT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** Whether a BCP 47 language is usually written from right to left. */
export function writesFromRight(language: string | null): boolean {
  const [primary = '', ...rest] = (language ?? '').toLowerCase().split('-')
  return FROM_RIGHT.has(primary) && !rest.includes('latn')
}
