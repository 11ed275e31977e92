/**
 * Whole sentences that belong to pages. They are the only sentences that may be folded, so each is matched from the
 * beginning of its line.
 */

/** What comment forms say, in sentences that no article contains. */
export const COMMENT_FORM = opening([
  'your email address will not be published',
  'required fields are marked',
  'save my name, email',
  'you must be logged in to (?:post|leave|reply)',
  'notify me of (?:follow-?up|new)',
  'this site uses akismet',
  'learn how your comment data is processed',
  'fill in your details below',
  'deine e-mail-adresse wird nicht veröffentlicht',
  'ihre e-mail-adresse wird nicht veröffentlicht',
  'erforderliche felder sind mit',
  'votre adresse e-?mail ne sera pas publiée',
  'les champs obligatoires sont indiqués',
  'tu dirección de correo electrónico no será publicada',
  'los campos obligatorios están marcados',
  'you have entered an incorrect e-?mail',
  'please enter your (?:comment|name|e-?mail)',
  'e-posta (?:hesabınız|adresiniz) yayı',
  'האימייל לא יוצג באתר',
  'il tuo indirizzo e-?mail non sarà pubblicato',
  'o seu endereço de e-?mail não será publicado',
  'ваш (?:e-?mail|адрес email) не будет опубликован',
  'twój adres e-?mail nie zostanie',
  'メールアドレスが公開されることはありません',
  'احفظ اسمي',
  'نشانی ایمیل شما منتشر نخواهد شد',
  'لن یتم نشر عنوان بریدک',
  'لن يتم نشر عنوان بريدك',
])

/** What mailings say about themselves. */
export const MAILING = opening([
  'is this (?:e-?mail|message) not displaying',
  '(?:view|open|read) (?:it|this (?:e-?mail|newsletter|message)|online version)?\\s*in (?:your|a|the) browser',
  'was this (?:e-?mail |newsletter )?forwarded to you',
  'you (?:are receiving|received|get|have received) this (?:e-?mail|newsletter|message) because',
  'you can (?:update your preferences|unsubscribe)\\b',
  'unsubscribe(?:$|\\.| (?:here|from (?:this list|these e-?mails)))',
  'want to change how you receive',
  '(?:if you (?:no longer|do not|don.t) (?:want|wish) to receive|to unsubscribe)\\b',
  'our mailing address is',
  'sie erhalten diese(?:n|s)? (?:e-?mail|newsletter)',
  'vous recevez ce(?:t|tte)? (?:e-?mail|courriel|lettre|message)',
  'si no desea recibir',
])

/** What pages say about their own age, licence, counters and players. */
export const ABOUT_PAGE = opening([
  'you are visitor\\b',
  'best viewed (?:with|at|in (?:netscape|internet explorer|firefox|chrome|any browser|\\d))\\b',
  'this (?:page|site) (?:is a member of|was last|was created|is hosted)\\b',
  '(?:this )?page (?:was )?last (?:edited|modified|updated)\\b',
  '(?:all )?(?:text|content)s? (?:is|are) (?:available|licensed) under\\b',
  'diese seite wurde zuletzt',
  'la dernière modification de cette page',
  'esta página se editó por última vez',
  '\\d+ seconds of \\d+ (?:seconds?|minutes?)\\b',
  'volume \\d+\\s?%',
  'this video (?:will resume|is not available)',
  'this (?:article|section|page) needs additional citations',
  'choosing a selection results in',
])

const FORUM_SENTENCES = [
  'you (?:cannot|can|may not|may|must be logged in to) (?:post|reply|edit|delete|vote|attach)\\b[^.]{0,60}(?:forum|thread|topic)',
  'all times are (?:gmt|utc)',
  'display posts from previous',
  'users browsing this forum',
  'this (?:topic|thread) (?:is|was|has been) (?:automatically )?(?:closed|locked)',
]

/** What forums say about a thread and its posts. */
export const FORUM = opening(FORUM_SENTENCES)

/** The same in lines without a sentence, which also say who has written a post. */
export const FORUM_LABEL = opening([
  ...FORUM_SENTENCES,
  '(?:joined|posts|registered|member since|messages|threads)\\s*:',
  'posted\\s*:.{0,60}(?:post subject|subject)',
  '(?:mitglied seit|registriert|beiträge)\\s*:',
])

/** Notices about cookies, scripts and consent. */
export const NOTICE = opening([
  '(?:this|our) (?:web)?site uses cookies',
  'we use cookies',
  'we and our partners',
  'by continuing to (?:use|browse)',
  'by (?:using|clicking|subscribing|submitting)[^.]{0,80} you (?:agree|accept|consent)',
  'please enable javascript',
  'javascript (?:is|must be) (?:disabled|enabled)',
  'your browser does not support',
  'diese (?:web)?s(?:e)?ite (?:verwendet|nutzt|benutzt) cookies',
  'wir (?:verwenden|nutzen) cookies',
  'ce site utilise des cookies',
  'nous utilisons des cookies',
  'este sitio (?:web )?(?:utiliza|usa) cookies',
  'utilizamos cookies',
  'usamos cookies',
  '(?:questo sito|utilizziamo) (?:utilizza|usa|i)? ?(?:i )?cookie',
  '(?:этот|наш|мы|сайт)[^.]{0,30} использу[^.]{0,20} (?:cookie|куки)',
  'אתר זה (?:עושה שימוש|משתמש) ב',
  'این (?:وب ?)?سایت از کوکی',
  'یستخدم هذا الموقع ملفات',
])

/** Calls to subscribe, share or give to the site; an article may quote one, so they count only outside its body. */
export const APPEAL = opening([
  '(?:subscribe|sign up)\\b[^.!?]{0,60}\\b(?:newsletter|updates|channel|mailing list|inbox|e-?mail|daily|weekly|notifications)',
  'get (?:the|our) (?:latest|best)[^.!?]{0,60}(?:inbox|newsletter|e-?mail)',
  '(?:download|get) (?:our|the) (?:free )?app\\b',
  '(?:please )?(?:support|help)\\b[^.!?]{0,40}\\b(?:our (?:work|journalism|reporting|newsroom|site)|independent (?:journalism|media|reporting))\\b',
  '(?:please )?(?:consider|make|send)\\b[^.!?]{0,40}\\bdonat',
  '(?:please )?donate\\b[^.!?]{0,20}(?:$|[.!]|\\b(?:us|our|now|today|here)\\b)',
  '(?:if you|did you) (?:enjoyed?|liked?|value|found|find|appreciate)[^.!?]{0,80}(?:share|support|donat|subscri|consider)',
  '(?:please )?share this (?:article|story|post|page)',
  '(?:enjoyed|liked|loved) this\\?',
  '(?:abonnieren|melden) sie\\b[^.!?]{0,60}newsletter',
  'unterstützen sie (?:uns|unsere)',
  'spenden sie',
  'abonnez[- ]vous',
  'inscrivez[- ]vous',
  'soutenez[- ]nous',
  'faites un don',
  'suscríbete',
  'suscríbase',
  'apóyanos',
  'در خبرنامه',
  'اشترک(?:وا)? فی',
  'اشترك(?:وا)? في',
])

/** Calls to follow or join; calls of the page only where a network is named too: a movement may say "Join us on Monday". */
export const JOIN = opening([
  'follow (?:us|me|@)',
  'like us on',
  'join us on',
  'find us on',
  'folgen sie uns',
  'folge uns',
  'suivez[- ]nous',
  'síg[ua]enos',
  'ما را در .{0,40}دنبال کنید',
  'تابعونا',
])

const FILED =
  /^(?:this (?:entry|post|article) was (?:posted|filed|published|tagged) (?:in|on|under|by)\b|פורסם בקטגוריה)/iu
const PERMALINK = /bookmark the permalink/iu

/** Whether a text says, as blogs do, where an entry was filed. */
export function saysWhereFiled(text: string): boolean {
  return FILED.test(text) || PERMALINK.test(text)
}

/** "(follow them on Twitter and Facebook)", wherever it stands in a short line. */
export const FOLLOW =
  /\bfollow (?:us|them|me|him|her|@\w+) (?:also )?(?:on|at|via)\b|^follow\b[^.!?]{1,60}\bon\b|folgen sie uns|suivez[- ]nous|síguenos|دنبال کنید|تابعونا/iu

function opening(phrases: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}]*(?:${phrases.join('|')})`, 'iu')
}
