import { isNameList } from '../shape.ts'
import type { Line } from './lines.ts'
import { isPageNumbers } from './page-numbers.ts'
import {
  ABOUT_PAGE,
  APPEAL,
  COMMENT_FORM,
  FOLLOW,
  FORUM,
  FORUM_LABEL,
  JOIN,
  MAILING,
  NOTICE,
  saysWhereFiled,
} from './sentences.ts'
import {
  isAction,
  isLabel,
  isMenu,
  isNetwork,
  isPointer,
  isShareRow,
  isTagList,
  isWordPointer,
  namesNetwork,
  startsAtHome,
} from './vocabulary.ts'

/**
 * One piece of evidence that a line belongs to the page and not to the work, judged by the line alone. `weight` is in
 * points (see furniture.ts). `needsPage`: counts only when other lines have shown that this is a page.
 */
export interface LineRule {
  readonly name: string
  readonly weight: number
  readonly needsPage?: true
  /** Folds only outside the article: inside, the line may be part of it. */
  readonly outside?: true
  readonly test: (line: Line) => boolean
}

export const lineRules: readonly LineRule[] = [
  { name: 'a link or button of a page', weight: 6, test: isAction },
  { name: 'the site’s icon', weight: 6, test: (line) => short(line, 10) && /^site icon\b/iu.test(line.text) },
  {
    name: 'buttons for the size of letters',
    weight: 5,
    needsPage: true,
    test: (line) => short(line, 20) && /^\s*A[-+]?(?:\s+A[-+]?)+\s*$/u.test(line.text),
  },
  {
    name: 'the size of an advertisement',
    weight: 6,
    test: (line) => line.words <= 3 && /^\s*\d{2,4} ?[x×] ?\d{2,4}\s*$/u.test(line.text),
  },
  { name: 'a label of a page', weight: 5, needsPage: true, test: isLabel },
  { name: 'a row of share links', weight: 6, test: isShareRow },
  { name: 'the name of a network', weight: 5, needsPage: true, test: isNetwork },
  { name: 'only labels of a menu', weight: 5, needsPage: true, test: isMenu },
  { name: 'a labelled list of tags', weight: 6, test: isTagList },
  {
    name: 'a list of hashtags',
    weight: 6,
    test: (line) => line.text.includes('#') && /^\s*(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u.test(line.text),
  },
  {
    name: 'names after a word for tags',
    weight: 5,
    needsPage: true,
    test: (line) => !line.prose && short(line, 40) && TAGGED.test(line.text),
  },
  { name: 'names glued by commas', weight: 6, needsPage: true, test: isGluedList },
  { name: 'a path of crumbs from home', weight: 6, test: isHomePath },
  { name: 'a copyright line', weight: 5, needsPage: true, outside: true, test: isCopyright },
  {
    name: 'all rights reserved',
    weight: 5,
    needsPage: true,
    outside: true,
    test: (line) => short(line, 40) && RESERVED.test(line.text),
  },
  {
    name: 'what the page was made with',
    weight: 5,
    needsPage: true,
    outside: true,
    test: (line) =>
      short(line, 20) && (MADE_WITH_FIRST.test(line.text) || (!line.prose && MADE_WITH.test(line.text))),
  },
  { name: 'part of a comment form', weight: 6, test: (line) => COMMENT_FORM.test(line.text) },
  {
    name: 'a notice about cookies or scripts',
    weight: 6,
    test: (line) => line.words <= 80 && NOTICE.test(line.text),
  },
  {
    name: 'what a mailing says about itself',
    weight: 6,
    needsPage: true,
    test: (line) => line.words <= 60 && MAILING.test(line.text),
  },
  {
    name: 'what a page says about itself',
    weight: 6,
    needsPage: true,
    test: (line) => line.words <= 60 && ABOUT_PAGE.test(line.text),
  },
  {
    name: 'what a forum says about posts and members',
    weight: 6,
    needsPage: true,
    test: (line) => line.words <= 80 && (line.prose ? FORUM : FORUM_LABEL).test(line.text),
  },
  {
    name: 'where the entry was filed',
    weight: 6,
    test: (line) => line.words <= 80 && saysWhereFiled(line.text),
  },
  {
    name: 'a call to subscribe, share or give',
    weight: 4,
    needsPage: true,
    outside: true,
    test: (line) => line.words <= 70 && APPEAL.test(line.text),
  },
  {
    name: 'a call to follow or join on a network',
    weight: 4,
    needsPage: true,
    outside: true,
    test: (line) => line.words <= 40 && JOIN.test(line.text) && namesNetwork(line.text),
  },
  {
    name: 'where to follow somebody',
    weight: 6,
    test: (line) => !line.prose && short(line, 25) && FOLLOW.test(line.text) && namesNetwork(line.text),
  },
  {
    name: 'when a post was written or seen',
    weight: 5,
    needsPage: true,
    test: (line) => !line.prose && line.words <= 9 && POSTED.test(line.text),
  },
  { name: 'a count of views, shares or minutes', weight: 5, needsPage: true, outside: true, test: isCount },
  { name: 'a pointer to another page', weight: 6, test: isPointer },
  {
    name: 'a word that may point to another page',
    weight: 5,
    needsPage: true,
    outside: true,
    test: isWordPointer,
  },
  {
    name: 'an arrow forward or back',
    weight: 5,
    needsPage: true,
    test: (line) => !line.prose && short(line, 25) && ARROW.test(line.text),
  },
  { name: 'the name of an image file', weight: 4, needsPage: true, test: isFileName },
  {
    name: 'page numbers of an archive',
    weight: 5,
    needsPage: true,
    test: isPageNumbers,
  },
]

const TAGGED =
  /^\s*(?:[Tt]agged(?: with| as| in)?|[Ff]iled (?:under|in)|[Pp]osted in|[Cc]ategori[sz]ed(?: in| as)?) \p{Lu}/u
const RESERVED =
  /all rights? reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|حقوق .{0,30}محفوظ|الحقوق محفوظة|tüm hakları|כל הזכויות שמורות|diritti riservati|direitos reservados|все права защищены|prawa zastrzeżone|無断転載|版权所有/iu
const MADE_WITH = /(?:^|\s)(?:powered|designed|developed|hosted|propulsé|bereitgestellt) (?:by|par|von)\s/iu
const MADE_WITH_FIRST =
  /^[^\p{L}]*(?:(?:proudly )?(?:powered|designed|developed|hosted) by|theme(?: by|:)|built with|website by|מופעל על ידי)\s/iu
/** A guillemet that quotes has its other half. */
const ARROW = /^\s*(?:[←→‹›]|<<|>>|[«»](?=[^«»]*$))|(?:[←→‹›]|<<|>>|(?<=^[^«»]*)[«»])\s*$/u
const POSTED = /^(?:asked|answered|modified|edited|viewed|active)\b.*\d.*(?:\bago|\btimes|:\d\d)$/iu

/** The rules that claim a line, those for pages included. Ask `line.rules`, which remembers them. */
export function rulesAbout(line: Line): readonly LineRule[] {
  return isRunning(line) ? lineRules.filter((rule) => rule.test(line)) : []
}

/** Rows, code, long paragraphs and the headings that a text itself marks are judged by their page only. */
function isRunning(line: Line): boolean {
  if (line.text.length > 1000 || line.kind === 'row' || line.kind === 'code') return false
  return line.kind !== 'heading' || line.place !== null
}

function short(line: Line, words: number): boolean {
  return line.words <= words && line.text.length <= words * 15
}

/** Names with no space after their commas, as lists of tags are printed. */
export function isGluedList(line: Line): boolean {
  if (line.prose || line.kind !== 'paragraph' || !isNameList(line.text)) return false
  if (/\d,\d|[[\]{}<>=:/\\]/.test(line.text)) return false
  const commas = line.text.match(/,/g)?.length ?? 0
  const glued = line.text.match(/[\p{L}\p{N})],(?=\p{L}|\p{N})/gu)?.length ?? 0
  return glued >= 2 && glued >= commas * 0.8
}

function isHomePath(line: Line): boolean {
  return !line.prose && short(line, 40) && startsAtHome(line.text) && /[›»→•]|\s[>/|·]\s|>/u.test(line.text)
}

const FORBIDDING =
  /without (?:\p{L}+ )*permission|may not be (?:published|copied|reproduced)|all rights|ohne genehmigung|sans autorisation|sin (?:la )?autorización/iu

function isCopyright(line: Line): boolean {
  if (!short(line, 40)) return false
  // A whole sentence in the article says whose the work is, unless it forbids what sites forbid.
  if (line.prose && line.words > 10 && line.place?.main === true && !FORBIDDING.test(line.text)) return false
  return (
    /^[^\p{L}©]*(?:©|\(c\)\s|copyright\b|copyleft\b)/iu.test(line.text) &&
    /(?:19|20)\d\d|all rights|©/iu.test(line.text)
  )
}

const COUNTED =
  'views?|shares?|likes?|comments?|reads?|followers?|fans|subscribers?|replies|reactions?|hits|votes?|kommentare?|commentaires?|comentarios?'
const BARE_COUNT = new RegExp(`^[\\d.,]+\\s*[km]?\\+?\\s*(?:${COUNTED})?$`, 'iu')
/** Comments, views and minutes, each without a word. */
const COUNTS = /^(?:[\d.,٬]+[km]?\s+){1,3}(?:\d+\s*min\.?|\S*دقيق\S*(?:\s\S+)?|\S*دقائق)$/iu
const LABELLED_COUNT = new RegExp(`^(?:post views|visits|${COUNTED})\\s*[:(]\\s*[\\d.,]+\\)?$`, 'iu')
const NO_COUNT = new RegExp(`^(?:no|keine|aucun|sin) (?:${COUNTED})$`, 'iu')
const READING_TIME =
  /^(?:(?:estimated )?read(?:ing)? time\s*:?\s*|lesezeit\s*:?\s*|temps de lecture\s*:?\s*|tiempo de lectura\s*:?\s*)?(?:about |ca\. |< ?)?\d+\s*min(?:ute|uto)?[sn]?\.?\s*(?:read|reading|lesezeit|de lecture|de lectura)?$/iu

function isCount(line: Line): boolean {
  if (line.words > 8 || line.kind !== 'paragraph') return false
  const text = line.text.trim()
  if (/^\d{4}$/.test(text)) return false
  return (
    BARE_COUNT.test(text) ||
    COUNTS.test(text) ||
    LABELLED_COUNT.test(text) ||
    NO_COUNT.test(text) ||
    READING_TIME.test(text)
  )
}

const imprint = ['a copyright line', 'all rights reserved', 'what the page was made with']
const imprintRules = lineRules.filter((rule) => imprint.includes(rule.name))

/** Whose the page is, who keeps its rights, or what it was made with. */
export function isImprintLine(line: Line): boolean {
  return isRunning(line) && imprintRules.some((rule) => rule.test(line))
}

/** The alternative text of an image that is its file's name: with an extension, or in lower case and numbered. */
function isFileName(line: Line): boolean {
  if (line.words > 10 || line.prose || line.kind !== 'paragraph') return false
  const text = line.text.trim()
  if (/^\S+\.(?:jpe?g|png|gif|webp|svg|avif)$/iu.test(text)) return true
  if (/^(?=.*\d)[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u.test(text)) return true
  const numbered = /^\p{Ll}[\p{L}\d\s_'’-]*?(?:\d{6,8}(?:[-\s]\d{1,2})?|\s\d{1,2})?(?: ?\(\d+\))?$/u
  return (
    numbered.test(text) && (/\d{6,8}|\(\d+\)$/u.test(text) || (line.words >= 4 && /\s\d{1,2}$/u.test(text)))
  )
}
