/** What a word makes of the number before it. A German Billion is not an English one: its plural tells them apart. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...named(1e3, 'thousand tausend tsd mille mil mila tysiąc тысяч тысячи тыс هزار duizend tusen ألف آلاف'),
  ...named(
    1e6,
    'million millions millionen mio mn millón millones milione milioni miljoen miljoner миллион миллиона миллионов млн میلیون مليون ملايين',
  ),
  ...named(
    1e9,
    'billion billions bn milliarde milliarden mrd milliard milliards miliardo miliardi miljard миллиард миллиарда миллиардов млрд میلیارد مليار',
  ),
  ...named(1e12, 'trillion trillions billionen تریلیون'),
])

/** Units that say what kind of number it is, by the word or sign that stands beside it. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...named('%', '% ٪ percent prozent procent procento درصد процент процента процентов'),
  ...named('points', 'percentage prozentpunkte prozentpunkten'),
  ...named('€', '€ euro euros eur یورو евро'),
  ...named('$', '$ dollar dollars usd dólares دلار долларов'),
  ...named('£', '£ pound pounds gbp پوند'),
  ...named('km', 'km kilometre kilometres kilometer kilometers kilometern کیلومتر'),
  ...named('m', 'metre metres meter meters metern متر'),
  ...named('kg', 'kg kilogram kilograms kilogramm کیلوگرم'),
  ...named('t', 'tonne tonnes tonnen تن'),
  ...named('ha', 'ha hectare hectares hektar هکتار'),
])

/** Numbers that are written as words. "One" and "ein" are left out: they are more often no numbers. */
export const SPELLED: ReadonlyMap<string, number> = new Map([
  ...counted(2, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'),
  ...counted(16, 'sixteen seventeen eighteen nineteen'),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ...counted(2, 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn'),
  ...counted(16, 'sechzehn siebzehn achtzehn neunzehn'),
  ...tens('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
])

function named<T>(value: T, words: string): [string, T][] {
  return words.split(/\s+/u).map((word) => [word, value])
}

function counted(from: number, words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index])
}

function tens(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, 20 + 10 * index])
}

const MONTHS =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr(?:ier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|june?|juin|junio?|july?|juli|juillet|julio|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|okt(?:ober)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre|iembre)?|déc(?:embre)?|ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند'
const YEAR = '(?:1[0-9]{3}|20[0-9]{2})'
const EDGE = '(?<![\\p{L}\\p{N}])'

/** Numbers that count nothing: dates, times, years, and what tells pages, sections and things apart. */
export const NO_FIGURES = new RegExp(
  [
    `${EDGE}\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)`,
    `${EDGE}\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?!\\d)`,
    `${EDGE}\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s+(?:of\\s+|de\\s+)?(?:${MONTHS})\\.?(?![\\p{L}])(?:,?\\s+(?:de\\s+)?${YEAR})?`,
    `${EDGE}(?:${MONTHS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d.,]\\d|\\s*%)(?:,?\\s+${YEAR})?(?!\\d)`,
    `${EDGE}(?:${MONTHS})\\.?,?\\s+${YEAR}(?!\\d)`,
    `${EDGE}\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)`,
    `${EDGE}\\d{1,2}(?:\\.\\d{2})?\\s*(?:uhr|a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}])`,
    `${EDGE}(?:in|since|from|until|till|by|of|before|after|during|year|early|late|mid|summer|winter|spring|autumn|im|jahr|jahre|jahres|seit|bis|von|vor|nach|en|depuis|desde|año|سال)[\\s-]+(?:the\\s+)?${YEAR}s?(?![\\p{L}\\d]|[.,]\\d|\\s*(?:%|[€$£]))(?:\\s*[–-]\\s*(?:${YEAR}|\\d{2}))?(?!\\d)`,
    `${EDGE}${YEAR}\\s*[–-]\\s*(?:${YEAR}|\\d{2})(?!\\d)`,
    `(?<=\\()${YEAR}(?=[,;)])`,
    `${EDGE}${YEAR}s?(?=[,;:.!?)]?\\s*(?:$|\\n)|[,;:)])`,
    `(?:§+|¶+|#|№|${EDGE}(?:pp?|s|no|nr|n°|art|fig|abb|tab|vol|bd|chap|cap|sec|ch)\\.|${EDGE}(?:page|pages|seite|seiten|section|article|artikel|figure|table|chapter|kapitel|paragraph|volume|band|room|route|line|number|nummer|footnote|صفحه|فصل|ماده|شماره))\\s*\\d[\\d.–-]*`,
  ].join('|'),
  'giu',
)
