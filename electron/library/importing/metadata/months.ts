import { alternatives, wordList } from '../word-list.ts'

/** Names of months as dates are written with them, one line a month; Persian letters unified. */
const gregorian = `
january, jan, januar, jänner, janvier, janv, enero, ene, gennaio, janeiro, januari, ژانویه, ژانویهٔ, ینایر, کانون الثانی, января, январь, січня, ocak, stycznia, styczeń, ינואר, בינואר
february, feb, februar, feber, février, fevrier, févr, fév, febrero, febbraio, fevereiro, februari, فوریه, فبرایر, شباط, февраля, февраль, лютого, şubat, lutego, luty, פברואר, בפברואר
march, mar, märz, maerz, mrz, mars, marzo, março, maart, مارس, آذار, марта, март, березня, mart, marca, marzec, marts, מרץ, מרס, במרץ, במרס
april, apr, avril, avr, abril, abr, aprile, آوریل, أبریل, ابریل, نیسان, апреля, апрель, квітня, nisan, kwietnia, kwiecień, אפריל, באפריל
may, mai, mayo, maggio, maio, mei, مه, می, مایو, أیار, ایار, мая, май, травня, mayıs, maja, maj, מאי, במאי
june, jun, juni, juin, junio, giugno, junho, ژوئن, یونیو, حزیران, июня, июнь, червня, haziran, czerwca, czerwiec, יוני, ביוני
july, jul, juli, juillet, juil, julio, luglio, julho, ژوئیه, ژوییه, جولای, یولیو, تموز, июля, июль, липня, temmuz, lipca, lipiec, יולי, ביולי
august, aug, août, aout, agosto, ago, augustus, اوت, آگوست, أغسطس, اغسطس, آب, августа, август, серпня, ağustos, sierpnia, sierpień, augusti, אוגוסט, באוגוסט
september, sept, sep, septembre, septiembre, setiembre, settembre, setembro, سپتامبر, سبتمبر, أیلول, ایلول, сентября, сентябрь, вересня, eylül, września, wrzesień, ספטמבר, בספטמבר
october, oct, oktober, okt, octobre, octubre, ottobre, outubro, اکتبر, أکتوبر, اکتوبر, تشرین الأول, تشرین الاول, октября, октябрь, жовтня, ekim, października, październik, אוקטובר, באוקטובר
november, nov, novembre, noviembre, novembro, نوامبر, نوفمبر, تشرین الثانی, ноября, ноябрь, листопада, kasım, listopada, listopad, נובמבר, בנובמבר
december, dec, dezember, dez, décembre, decembre, déc, diciembre, dic, dicembre, dezembro, دسامبر, دیسمبر, کانون الأول, کانون الاول, декабря, декабрь, грудня, aralık, grudnia, grudzień, דצמבר, בדצמבר`

/** The Persian solar calendar's. */
const persian = `
فروردین
اردیبهشت
خرداد
تیر
مرداد, امرداد
شهریور
مهر
آبان
آذر
دی
بهمن
اسفند`

/** A month as it was named: its number and the calendar that the name belongs to. */
export interface Month {
  readonly calendar: 'gregorian' | 'persian'
  readonly number: number
}

const byName = new Map<string, Month>([...read('gregorian', gregorian), ...read('persian', persian)])

function read(calendar: Month['calendar'], table: string): (readonly [string, Month])[] {
  const lines = table.trim().split('\n')
  return lines.flatMap((line, index) =>
    wordList(line).map((name) => [name, { calendar, number: index + 1 }] as const),
  )
}

/** The month of a name in lower case with Persian letters unified; null when it is none. */
export function monthNamed(name: string): Month | null {
  return byName.get(name) ?? null
}

/** All names as the alternatives of a regular expression. */
export const monthNames: string = alternatives(byName.keys())

/** The last words of the names, in capitals, of which ſ has one too. */
const lastWords = new Set([...byName.keys()].map((name) => (name.split(' ').at(-1) ?? '').toUpperCase()))

/** How long the longest last word of a name is (UTF-16 units). */
export const LONGEST_MONTH = Math.max(...[...lastWords].map((word) => word.length))

/** Whether a word, in any case, is or ends in the last word of a name. */
export function endsInMonth(word: string): boolean {
  const capitals = word.toUpperCase()
  for (let at = capitals.length - 2; at >= 0; at--) if (lastWords.has(capitals.slice(at))) return true
  return false
}
