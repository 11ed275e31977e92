import { alternatives, wordList } from '../word-list.ts'
import { type FoundDate, findDates, toReadable } from './dates.ts'
import { monthNames } from './months.ts'

/** A line that is there to give a date: its date, and whether it says when the text was changed rather than published. */
export interface DateLine {
  readonly edtf: string
  readonly updated: boolean
  /** Whether the line says that it is a date of publication ("Published", "Posted on"), not only a date. */
  readonly labelled: boolean
}

const PUBLISHED = wordList(`
  first published, published on, published at, published, publication date, publish date, posted on,
  posted at, posted, date published, date posted, released, issued, printed, date, dated, created,
  added, on, for immediate release, press release, press statement, statement, veröffentlicht am,
  veröffentlicht, erschienen am, erstellt am, datum, pressemitteilung, pressemitteilung vom, vom, den,
  am, publié le, publié, mis en ligne le, paru le, date de publication, le, publicado el, publicado,
  fecha, fecha de publicación, el, a, pubblicato il, pubblicato, publicado em, data de publicação, data,
  gepubliceerd op, gepubliceerd, opublikowano, publicerad, publicerad den, опубликовано, дата публикации,
  дата, yayınlanma tarihi, yayın tarihi, tarih, פורסם ב, תאריך, تاریخ انتشار, منتشر شده در, تاریخ, انتشار, به تاریخ, تاریخ النشر,
  نشر فی, نشرت فی, نشر بتاریخ, التاریخ, بتاریخ
`)
const UPDATED = wordList(`
  last updated on, last updated, updated on, updated, last modified, modified, last edited, edited,
  zuletzt aktualisiert am, zuletzt aktualisiert, aktualisiert am, aktualisiert, zuletzt geändert,
  stand, mis à jour le, mise à jour, modifié le, actualizado el, actualizado, última actualización,
  ultimo aggiornamento, aggiornato il, atualizado em, bijgewerkt op, bijgewerkt, zaktualizowano,
  uppdaterad, обновлено, güncelleme, güncellenme tarihi, آخرین به روز رسانی, به روز شده, آخر تحدیث, تم التحدیث
`)
const DAYS = wordList(`
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur,
  thurs, fri, sat, sun, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag,
  mo, di, mi, do, fr, sa, so, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lunes, martes,
  miércoles, jueves, viernes, sábado, domingo, lunedì, martedì, mercoledì, giovedì, venerdì, sabato,
  domenica, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, maandag, dinsdag,
  woensdag, donderdag, vrijdag, zaterdag, zondag, понедельник, вторник, среда, четверг, пятница,
  суббота, воскресенье, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, poniedziałek,
  wtorek, środa, czwartek, piątek, sobota, niedziela, måndag, tisdag, onsdag, torsdag, fredag, lördag,
  söndag, شنبه, یکشنبه, یک شنبه, دوشنبه, دو شنبه, سه شنبه,
  چهارشنبه, چهار شنبه, پنجشنبه, پنج شنبه, جمعه, السبت, الأحد, الاحد, الاثنین, الإثنین, الثلاثاء,
  الأربعاء, الاربعاء, الخمیس, الجمعة
`)
const FILLERS = wordList(`
  at, um, uhr, à, a las, h, am, pm, gmt, utc, cet, cest, est, edt, pst, pdt, bst, ساعت, برابر با,
  مطابق با, г, года, ore, às, kl, الساعة, م, ه, هـ, ش, ago, in, and, of, th, st, nd, rd
`)

const published = new RegExp(alternatives(PUBLISHED), 'iu')
const updated = new RegExp(alternatives(UPDATED), 'iu')
const noise = new RegExp(`(?<!\\p{L})(?:${alternatives([...DAYS, ...FILLERS])})(?!\\p{L})`, 'giu')
const TIME =
  /T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?|\d{1,2}\s*(?:am|pm|uhr|h)\b/giu

/**
 * Reads a line that gives a date and hardly anything else: "7 February 2024", "Saturday, July 27, 2024", "Published:
 * 2024-02-07 10:15", "Berlin, den 3. März 2020". Null for a caption or sentence that mentions a date.
 */
export function dateLine(text: string): DateLine | null {
  if (text.length > 120) return null
  const dates = findDates(text)
  const first = dates[0]
  if (first === undefined || dates.length > 3) return null
  const rest = withoutDates(text, dates)
  const isUpdate = startsWith(updated, rest)
  const label = isUpdate ? updated : published
  const labelled = startsWith(label, rest)
  const left = (labelled ? rest.replace(label, ' ') : rest)
    .replace(noise, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (!(left === '' || isPlace(text, first, left) || isSecondPart(left))) return null
  const settled = settle(dates)
  return settled === null
    ? null
    : {
        edtf: settled,
        updated: isUpdate,
        labelled: labelled && !isUpdate && isStrong(rest),
      }
}

/** A label that by itself says publication, unlike "on" or "den". */
function isStrong(rest: string): boolean {
  return /publi|pubbl|опубл|yayın|פורסם|post|veröff|ersch|releas|issued|printed|date|datum|fecha|تاریخ|انتشار|نشر|مطبوع/iu.test(
    rest,
  )
}

function startsWith(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text)
  return (
    found !== null &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, found.index)) &&
    !/^\p{L}/u.test(text.slice(found.index + found[0].length))
  )
}

function withoutDates(text: string, dates: readonly FoundDate[]): string {
  let rest = text
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return toReadable(rest).replace(TIME, ' ').replace(SHORT_DAY, ' ')
}

/** A day without its century, beside the same day in the other calendar. */
const SHORT_DAY = new RegExp(`\\d{1,2}\\s*(?:${monthNames})\\s*\\d{0,2}`, 'giu')

/** "Calder, 14 March 2020": up to three words and a comma before the date, nothing after it. */
function isPlace(text: string, date: FoundDate, left: string): boolean {
  const before = text.slice(0, date.start)
  return (
    left.split(' ').length <= 3 &&
    /^\p{Lu}[^,\d]{1,40},/u.test(before) &&
    !/\p{L}{2}/u.test(text.slice(date.end))
  )
}

/** "Published 7 February 2024 | Updated 9 February 2024": what is left only names the other date. */
function isSecondPart(left: string): boolean {
  return left.split(' ').length <= 4 && updated.test(left) && left.replace(updated, '').trim() === ''
}

/** One date, or the same day in two calendars; of a date and its update the first. */
function settle(dates: readonly FoundDate[]): string | null {
  const different = new Set(dates.map((date) => date.edtf))
  return different.size <= 2 ? (dates[0]?.edtf ?? null) : null
}
