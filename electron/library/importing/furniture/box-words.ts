import { alternatives, wordList } from '../word-list.ts'
import type { Line } from './lines.ts'
import { COMMENT_FORM, NOTICE } from './sentences.ts'
import { listsOtherPages, pointsForward, startsSection } from './vocabulary.ts'

/** Words that say what a whole box of a page is. */

const ADVERTS = new Set(
  wordList(`
  advertisement, advertisements, advertising, sponsored, sponsored content, a message from our sponsor,
  from our partners, anzeige, werbung, publicité, publicidad, pub, تبلیغات, إعلان, reklam, פרסומת
`),
)

/** Begins a box that leads to other pages or shows an advertisement. */
export function opensOtherPages(line: Line): boolean {
  if (line.prose || line.words > 12) return false
  return ADVERTS.has(line.plain) || pointsForward(line) || listsOtherPages(line)
}

/** "More from Selde" may begin a list of other pages; whether it does, its links tell. */
export function promisesMore(line: Line): boolean {
  return !line.prose && line.words <= 8 && (startsSection(line) || MORE.test(line.text.trim()))
}

const MORE =
  /^(?:more|other|latest|mehr|weitere|plus|autres|más|otras|otros|altro|mais|سایر|دیگر|المزید|المزيد|diğer|עוד)\s/iu

const ASKING = new RegExp(
  `^(?:${alternatives(
    wordList(`
  subscribe, subscribe now, subscribe today, sign up, sign up now, sign up here, sign me up, join, join now, get started,
  enter your email, enter your email address, enter your e-mail address, your email, your email address, your e-mail,
  email address, type your email, get the app, try it free, start your free trial, become a member, register now,
  jetzt abonnieren, jetzt testen, jetzt bestellen, kostenlos bestellen, kostenlos testen, abo testen, newsletter bestellen,
  ihre e-mail-adresse, deine e-mail-adresse, je m’abonne, je m'abonne, s’abonner, s'abonner, votre e-mail,
  votre adresse e-mail, suscríbete, suscribirse, suscribirme, tu correo electrónico, اشتراک, عضویت, اشترک, اشترك,
  abone ol, הרשמה, הירשמו
`),
  )})$`,
  'iu',
)

/** "Sign up to join this community" */
function isButtonToJoin({ place, text }: Line): boolean {
  return place !== null && place.linked > 0.8 && /^(?:sign up|subscribe|register|join)\b/iu.test(text)
}

const PROMISING =
  /\b(?:enter|leave|type) your (?:e-?mail|address)|\b(?:in|to) your inbox\b|\bour newsletter\b|in Ihre[mn]? (?:E-Mail-)?Postfach|dans votre boîte|en tu (?:correo|bandeja)/iu

/** Asks the reader for an address or to subscribe, as a button or a field does, or promises what will then be sent. */
export function isAsking(line: Line): boolean {
  if (line.words > 60) return false
  if (COMMENT_FORM.test(line.text) || NOTICE.test(line.text)) return true
  if (PROMISING.test(line.text)) return true
  return !line.prose && line.words <= 6 && (ASKING.test(line.plain) || isButtonToJoin(line))
}

const COMMENTS = alternatives(
  wordList(`
  comments, comment, kommentare, kommentar, leserkommentare, commentaires, commentaire, réactions, comentarios, comentario,
  نظرات, نظر, دیدگاه, دیدگاه‌ها, تعلیقات, تعليقات, تعلیقا, تعليقا, yorum, תגובות
`),
)
const COUNTED_COMMENTS = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\d[\\d.,]*|[٠-٩۰-۹]+) (?:${COMMENTS}|(?:responses?|thoughts?) (?:to|on))(?![\\p{L}])`,
  'iu',
)
const HEADED_COMMENTS = new RegExp(`^(?:${COMMENTS})[^\\p{L}]*$`, 'iu')
const READERS = new Set(
  wordList(`
  reader comments, readers’ comments, your comments, reader interactions, guestbook, guest book, have your say,
  join the conversation, join the discussion, leave a reply, leave a comment, customer reviews, leserkommentare,
  schreibe einen kommentar, laisser un commentaire, deja un comentario, نظرات بینندگان, نظرات کاربران, نظر شما,
  دیدگاهتان را بنویسید, اترک تعلیقا, כתיבת תגובה
`),
)

/** Stands above what readers have written, and above nothing else: works have no guest books. */
export function areSurelyReaders(line: Line): boolean {
  return READERS.has(line.plain)
}

/** "7 comments", "Comments (7)" */
export function countsComments(line: Line): boolean {
  return COUNTED_COMMENTS.test(line.text) || /\p{L}[^\p{L}]*\(\p{N}+\)\s*$/u.test(line.text)
}

/** Stands above what readers have written about an article. */
export function opensComments(line: Line): boolean {
  if (line.prose || line.words > 20) return false
  return areSurelyReaders(line) || COUNTED_COMMENTS.test(line.text) || HEADED_COMMENTS.test(line.text.trim())
}

const CONTROL =
  /^(?:reply|like|report|upvote|share|antworten|melden|gefällt mir|répondre|signaler|responder|me gusta|denunciar|پاسخ|رد|yanıtla|הגב|השב)(?!\p{L})|\b(?:mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago$/iu

/** A button under a reader's comment, or how long ago it was written. */
export function isReaderControl(line: Line): boolean {
  return !line.prose && line.words <= 8 && CONTROL.test(line.text.trim())
}
