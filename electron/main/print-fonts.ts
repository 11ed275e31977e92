import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The characters of each file of a font (Google Fonts' subsets, as @fontsource cuts them). */
const SUBSETS: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  greek: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
  arabic:
    'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200D, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC',
}

interface Face {
  readonly family: string
  readonly file: string
  readonly subsets: readonly string[]
  readonly weight: string
  readonly style: string
}

/** Of each weight a file of its own: Chromium draws variable fonts into a PDF glyph by glyph, without what they say. */
const FACES: readonly Face[] = ['400', '700'].flatMap((weight) => [
  ...['normal', 'italic'].map((style) => ({
    family: 'Source Serif 4',
    file: 'source-serif-4',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'greek'],
    weight,
    style,
  })),
  { family: 'Noto Naskh Arabic', file: 'noto-naskh-arabic', subsets: ['arabic'], weight, style: 'normal' },
])

/** The style sheet of the fonts in `folder`, each with its bytes in it: a page is printed when it has them all. */
export function printFonts(folder: string): string {
  return FACES.flatMap(({ family, file, subsets, weight, style }) =>
    subsets.map((subset) => {
      const bytes = readFileSync(join(folder, `${file}-${subset}-${weight}-${style}.woff2`)).toString(
        'base64',
      )
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; unicode-range: ${SUBSETS[subset]}; src: url(data:font/woff2;base64,${bytes}) format('woff2'); }`
    }),
  ).join('\n')
}
