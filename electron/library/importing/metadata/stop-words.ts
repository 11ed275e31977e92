import { wordList } from '../word-list.ts'
import { WordTree } from './word-tree.ts'

/** The words that make up a third of any prose, by the language tag; those of two or three letters tell most. */
const TABLE: Readonly<Record<string, string>> = {
  en: 'the, of, and, to, in, a, is, that, it, was, for, on, are, as, with, his, they, at, be, this, have, from, had, but, not, were, we, which, their, been, has, who, she, he, her, an, by, or, what, there, would',
  de: 'der, die, und, das, den, von, zu, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es, an, werden, aus, er, hat, dass, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, einen, so, zum, war, haben, nur, oder, aber, vor, zur, bis, mehr, durch, man, ich, wir, ihr',
  fr: 'de, la, le, et, les, des, en, un, du, une, que, est, pour, qui, dans, a, par, plus, pas, au, sur, ne, se, ce, il, sont, avec, son, aux, ou, elle, cette, ces, mais, nous, vous, ont, leur, était, je, on, sa, ses, à, où, été, même, être, très',
  es: 'de, la, que, el, en, y, a, los, se, del, las, un, por, con, no, una, su, para, es, al, lo, como, más, o, pero, sus, le, ha, me, si, sin, sobre, este, ya, entre, cuando, todo, esta, ser, son, dos, también, fue, había, era, muy',
  it: 'di, che, e, la, il, un, a, per, è, una, in, sono, non, con, le, si, da, del, i, dei, al, alla, come, della, gli, nel, più, ma, anche, lo, ha, o, delle, ci, questo, nella, era, ai, dal, su, stato, suo, se',
  pt: 'de, a, o, que, e, do, da, em, um, para, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, ao, ele, das, à, seu, sua, ou, quando, muito, nos, já, eu, também, só, pelo, pela, até, isso, foi, era, são',
  nl: 'de, van, het, een, en, in, is, dat, op, te, zijn, voor, met, die, niet, aan, er, om, ook, als, dan, bij, naar, uit, maar, door, over, ze, zich, hij, nog, heeft, was, werd, wordt, tot, je, hun, of, kan, geen, al, deze, worden, ik, we',
  sv: 'och, att, det, i, en, som, är, på, av, för, med, den, till, inte, har, de, ett, om, han, var, men, sig, från, vi, så, kan, när, år, under, också, efter, eller, nu, sin, där, vid, mot, ska, skulle, kommer, ut, får, hade',
  da: 'og, i, at, det, er, en, til, på, som, med, for, af, de, ikke, den, der, har, et, om, var, men, sig, fra, han, jeg, vi, så, kan, når, også, efter, eller, nu, sin, ved, mod, skal, ville, hun, blev, ud, hvor, havde',
  pl: 'i, w, na, z, się, do, nie, że, to, jest, o, jak, ale, po, co, za, od, tak, czy, przez, dla, był, było, może, tym, ich, tylko, jego, jej, są, oraz, który, która, które, być, już, też, ze, przed, ma, lub',
  no: 'og, i, det, på, er, til, en, som, for, å, med, at, av, de, ikke, den, har, han, om, et, var, fra, vi, men, så, seg, hun, ble, ved, kan, skal, eller, dette, nå, etter, når, opp, blir, hadde, sin',
  fi: 'ja, on, ei, että, se, oli, hän, mutta, ovat, joka, kun, niin, myös, sen, en, tai, ole, hänen, kuin, jos, mitä, tämä, jo, vain, nyt, sitä, siitä, ollut, olisi, mukaan, jälkeen, kanssa, he',
  cs: 'a, se, v, na, je, že, to, s, z, do, si, by, jako, ale, po, který, byl, pro, jsou, jeho, tak, o, i, jen, už, nebo, být, podle, také, více, při, až, než, která, které, k, ve, za, od, bylo, byla, aby, však, jsem',
  hu: 'a, az, és, hogy, nem, is, egy, de, meg, volt, mint, csak, el, ha, már, van, ez, még, azt, vagy, után, ki, mert, ami, aki, lehet, nagyon, kell, minden, lett, ezt, között, sem, majd, vissza',
  ro: 'de, și, în, a, la, cu, nu, că, o, pe, un, din, să, ce, mai, care, se, pentru, este, au, fi, sau, fost, ca, dar, lui, prin, s, cum, după, era, sunt, îi, îl, când, fără, acest, această, ei, el',
  el: 'και, το, να, του, η, της, με, που, την, από, για, είναι, των, σε, ο, οι, στο, θα, τη, στην, τα, δεν, τον, ότι, τους, μια, τις, στη, αλλά, ένα, στον, ή, ως, είχε, έχει, μου, κατά, πριν, ήταν, αυτό',
  tr: 'bir, ve, bu, için, da, de, ile, olarak, çok, daha, olan, gibi, ne, en, kadar, sonra, ancak, her, ama, ise, o, var, değil, tarafından, olduğu, ya, iki, diye, yeni, ki, bunun, oldu, mi, ona',
  ru: 'и, в, не, на, я, что, с, он, а, как, это, по, но, к, из, у, за, от, то, его, о, же, так, было, для, бы, мы, вы, все, был, она, они, быть, или, только, уже, когда, этот, при, до, если, их, во, со, чтобы, который, которые',
  uk: 'і, в, не, на, що, з, він, а, як, це, по, але, до, із, у, за, від, та, його, про, же, так, було, для, би, ми, ви, всі, був, вона, вони, бути, або, тільки, вже, коли, цей, при, й, якщо, їх, зі, щоб, який, які',
  fa: 'و, در, به, از, که, این, را, با, است, برای, آن, یک, خود, تا, بر, هم, نیز, بود, شده, می, ها, او, ما, های, اما, یا, هر, شد, دو, اگر, آنها, باید, همه, چه, نه, بودند, کرد, پیش, پس, هیچ',
  ar: 'في, من, على, أن, إلى, التي, عن, لا, ما, هذا, هذه, مع, كان, الذي, أو, بعد, بين, ذلك, كل, لم, قد, هو, هي, إن, كانت, حتى, عند, غير, قال, ثم, وقد, ولا, منذ, أي, حيث, الذين, كما, لكن, يوم, إذا',
  ur: 'کے, کی, میں, ہے, اور, سے, کا, کو, نے, ہیں, یہ, اس, پر, کہ, بھی, وہ, تھا, ایک, کر, تھے, تھی, جو, گیا, لیے, ان, تک, نہیں, ہو, ہوئے, کیا, یا, ساتھ, بعد, اپنے',
  he: 'של, את, על, לא, זה, הוא, עם, כי, גם, היא, או, אם, כל, יש, היה, אין, רק, אני, אבל, מה, כך, עד, בין, אחרי, לפני, הם, יותר, זאת, אשר, מן, אל, כמו, הזה, היו, בו, לו',
  la: 'et, in, est, non, ad, ut, cum, sed, quod, qui, per, ex, quae, si, ab, quam, esse, hoc, etiam, nec, de, aut, enim, sunt, autem, atque, eius, quo, neque, ac, pro, sic, nam, tamen, se, erat, quem, ita',
}

/** Languages in the order of the table; a set of them is a number with the bit of each. */
const LANGUAGES = Object.keys(TABLE)
const words = Object.values(TABLE).map(wordList)
const tree = new WordTree(words.flat())
/** The set of languages that a word is common in, by its number. */
const languagesByNumber = new Uint32Array(words.flat().join('').length + 1)
for (const [language, own] of words.entries()) {
  for (const word of own) {
    const number = tree.find(word, 0, word.length)
    languagesByNumber[number] = (languagesByNumber[number] as number) | (1 << language)
  }
}

/** The number of the common word that stands there, in any case; 0 for a word that is common in no language. */
export function commonWordAt(text: string, start: number, end: number): number {
  const number = tree.find(text, start, end)
  return languagesByNumber[number] === 0 ? 0 : number
}

/** The set of languages that a common word is one of. */
export function languagesOf(word: number): number {
  return languagesByNumber[word] as number
}

/** The set of one language; the empty one, 0, for a language that is not in the table. */
export function setOf(language: string): number {
  const index = LANGUAGES.indexOf(language)
  return index < 0 ? 0 : 1 << index
}

/** How many of some words are common ones of a language. */
export interface LanguageCount {
  readonly language: string
  readonly count: number
}

/**
 * The language that has most of the common words, and those that have half as many or more: those with most first, then
 * those whose words come first. None where there are no words.
 */
export function mostCommon(common: readonly number[]): LanguageCount[] {
  const counts = new Uint32Array(LANGUAGES.length)
  const met: number[] = []
  let most = 0
  for (const word of common) {
    for (let rest = languagesOf(word); rest !== 0; rest &= rest - 1) {
      const language = 31 - Math.clz32(rest & -rest)
      const count = (counts[language] as number) + 1
      counts[language] = count
      if (count === 1) met.push(language)
      if (count > most) most = count
    }
  }
  return met
    .filter((language) => (counts[language] as number) >= most / 2)
    .map((language) => ({ language: LANGUAGES[language] ?? '', count: counts[language] as number }))
    .sort((a, b) => b.count - a.count)
}

/** Whether so many different ones of the common words are of a language. */
export function hasDifferent(least: number, language: string, common: readonly number[]): boolean {
  const own = setOf(language)
  const different: number[] = []
  for (const word of common) {
    if ((languagesOf(word) & own) === 0 || different.includes(word)) continue
    different.push(word)
    if (different.length === least) return true
  }
  return false
}
