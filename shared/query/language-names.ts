import { fold } from '../text/fold.ts'

/** Languages (ISO 639) that are understood by their names, in English and in themselves. */
const CODES =
  'af am ar az be bg bn bs ca ckb cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku la lo lt lv mk ml mn mr ms my ne nl no pa pl prs ps pt ro ru sd si sk sl sq sr sv sw ta te th tl tr uk ur uz vi xh yi zh zu'

let codes: ReadonlyMap<string, string> | null = null

/** The code of a language that was named; what is no name of one is given back. */
export function languageCode(typed: string): string {
  codes ??= new Map(CODES.split(' ').flatMap((code) => namesOf(code).map((name) => [name, code] as const)))
  return codes.get(fold(typed).text.trim()) ?? typed
}

function namesOf(code: string): string[] {
  return ['en', code].flatMap((locale) => {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code)
    return name === undefined ? [] : [fold(name).text.trim()]
  })
}
