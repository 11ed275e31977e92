import { alternatives, wordList } from '../word-list.ts'

/**
 * How mail programs announce the mail that they quote: "On 14 March Ada wrote:" above marked lines, and blocks of headers
 * ("From: … Sent: …") above unmarked ones.
 */

const WROTE = alternatives(
  wordList(`
  wrote, writes, schrieb, schrieb folgendes, a écrit, écrit, escribió, ha scritto, escreveu, schreef, skrev, kirjoitti,
  napisał, napisała, napsal, napsala, írta, написал, написала, пише, yazdı, şunu yazdı, نوشت, نوشته است, نوشته, کتب, كتب, כתב, 写道, のメール
`),
)
const ATTRIBUTION = new RegExp(`(?:^|[\\s\\u200c])(?:${WROTE})\\s*[:：]$`, 'iu')
/** "Am 14.03.2020 um 09:12 schrieb Ada Calder:" names the writer last. */
const ATTRIBUTION_IN_FRONT = new RegExp(`^.{6,120}[\\s\\u200c](?:${WROTE})\\s.{2,150}[:：]$`, 'iu')
/** No line that says who wrote is longer (UTF-16 units). */
const LONGEST = 320

/** Whether a text does nothing but say who wrote what is quoted below it, with a date, a time or an address. */
export function isAttribution(text: string): boolean {
  const line = text.trim()
  if (line.length > LONGEST || !/[:：]$/u.test(line)) return false
  if (!/\p{Nd}|@/u.test(line)) return false
  return ATTRIBUTION.test(line) || ATTRIBUTION_IN_FRONT.test(line)
}

const FROM = labels('from, von, de, da, van, från, fra, od, от, expéditeur, از, فرستنده, من')
const SENT = labels(
  'sent, gesendet, envoyé, envoyé le, enviado, enviado el, enviada em, inviato, verzonden, skickat, sendt, отправлено, ارسال شده, تم الإرسال, مرسل',
)
const DATE = labels('date, datum, fecha, data, дата, تاریخ, التاریخ, زمان')
const OTHER = labels(`
  to, cc, bcc, subject, reply-to, importance, attachments, an, betreff, anlagen, kopie, à, objet, para, asunto, a, oggetto,
  aan, onderwerp, till, ämne, til, emne, кому, тема, копия, به, گیرنده, رونوشت, موضوع, إلى, الی, نسخة, الموضوع
`)

/** A label may be bold ("*From:*"), and French sets a space before the colon. */
function labels(list: string): RegExp {
  return new RegExp(`^\\s*\\*?(?:${alternatives(wordList(list))})\\s*[:：]\\*?(?:\\s|$)`, 'iu')
}

const RULE =
  /^\s*(?:-{3,}\s*[\p{L}'’ ]{4,40}-{3,}|_{10,}|-{10,}|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré))\s*:)\s*$/iu

/** Whether a line parts a mail from one below it ("-----Original Message-----", "_______", "Begin forwarded message:"). */
export function isReplyRule(line: string): boolean {
  return line.length <= 200 && RULE.test(line)
}

/** Lines of a block of headers at most: long lists of receivers wrap. */
const MOST_LINES = 20

/**
 * How many lines from `at` on are the headers of an earlier mail; 0 when they are none, or not for certain. Certain is a
 * writer, a time and a receiver or subject, below a rule (`ruled`), or in the words or with the address of a mail program:
 * a memo too has "From:" and "Date:".
 */
export function replyHeadLength(lines: readonly string[], at: number, ruled: boolean): number {
  const first = lines[at] ?? ''
  if (!ruled && !FROM.test(first)) return 0
  if (labelOf(first) === null) return 0
  const seen = new Set<string>()
  let end = at
  for (let index = at; index < at + MOST_LINES; index += 1) {
    const line = lines[index]
    if (line === undefined || !/\S/u.test(line) || line.length > 2000) break
    const label = labelOf(line)
    if (label === null) continue
    seen.add(label)
    end = index + 1
  }
  const isWhole = seen.has('from') && (seen.has('sent') || seen.has('date')) && seen.has('other')
  const isCertain = ruled || seen.has('sent') || /\S@\S/u.test(first)
  return isWhole && isCertain ? end - at : 0
}

function labelOf(line: string): 'from' | 'sent' | 'date' | 'other' | null {
  if (line.length > 2000) return null
  const start = line.slice(0, 40).replaceAll('ي', 'ی').replaceAll('ك', 'ک')
  if (FROM.test(start)) return 'from'
  if (SENT.test(start)) return 'sent'
  if (DATE.test(start)) return 'date'
  return OTHER.test(start) ? 'other' : null
}
