import { isNameList, plain } from '../shape.ts'
import type { Line } from './lines.ts'
import { ACTIONS, HOME, LABELS, NETWORKS, POINTERS, SECTIONS, SHARE_WORDS, TAG_LABELS } from './phrases.ts'
import { APPEAL, COMMENT_FORM, NOTICE } from './sentences.ts'

/**
 * One piece of evidence that a line belongs to the page and not to the work, judged by the line alone. `weight` is in
 * points; five fold a line without a sentence, and a sentence too where it stands outside the article. `needsPage`:
 * counts only when other lines have shown that this is a page.
 */
export interface LineRule {
  readonly name: string
  readonly weight: number
  readonly needsPage?: true
  readonly test: (line: Line) => boolean
}

const actions = new Set(ACTIONS.map(plain).filter((phrase) => phrase.includes(' ')))
const labels = new Set([...ACTIONS, ...LABELS].map(plain))
const sections = new Set(SECTIONS.map(plain))
const home = [...new Set(HOME.flatMap((word) => [word, plain(word)]))]
const tagLabel = new RegExp(`^[^\\p{L}]*(?:${alternatives(TAG_LABELS)})\\s*[:：|]`, 'iu')
const networkName = new RegExp(`(?<!\\p{L})(?:${alternatives(NETWORKS)})(?!\\p{L})`, 'iu')
const onlyShareLinks = new RegExp(`^(?:(?:${alternatives([...NETWORKS, ...SHARE_WORDS])})[^\\p{L}]*)+$`, 'iu')
const onlyLabels = new RegExp(`^(?:(?:${alternatives([...HOME, ...LABELS])})[^\\p{L}]*){2,}$`, 'iu')
const pointer = new RegExp(`^[^\\p{L}]*(?:${alternatives(POINTERS)})\\s*[:：»→]\\s*\\S`, 'iu')

/** A regular expression's alternation, longest first, so that "share on" is tried before "share". */
function alternatives(phrases: readonly string[]): string {
  const sorted = [...new Set(phrases.flatMap((phrase) => [phrase, plain(phrase)]))].sort(
    (a, b) => b.length - a.length,
  )
  return sorted.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}

/** Whether the line is one of the headings after which a page lists other things. */
export function startsSection(line: Line): boolean {
  return sections.has(line.plain)
}

/** Whether the line leads to another page by its title ("Read also: …"). */
export function isPointer(line: Line): boolean {
  return !line.prose && line.text.length <= 300 && pointer.test(line.text)
}

/** Whether the first crumb of a breadcrumb opens the text: "Home News …", "HomeNews…", but not "Homes …". */
export function startsAtHome(text: string): boolean {
  const start = text.replace(/^[^\p{L}]+/u, '')
  const lower = start.toLowerCase()
  return home.some((word) => lower.startsWith(word) && !/^\p{Ll}/u.test(start.slice(word.length)))
}

const short = (line: Line, words: number): boolean => line.words <= words && line.text.length <= words * 15

export const lineRules: readonly LineRule[] = [
  { name: 'a link or button of a page', weight: 6, test: (line) => actions.has(line.plain) },
  {
    name: 'a label of a page',
    weight: 5,
    needsPage: true,
    test: (line) => labels.has(line.plain),
  },
  {
    name: 'only share links',
    weight: 6,
    test: (line) =>
      line.text.length <= 200 && networkName.test(line.text) && onlyShareLinks.test(line.text.trim()),
  },
  {
    name: 'only labels of a menu',
    weight: 5,
    needsPage: true,
    test: (line) => line.text.length <= 200 && onlyLabels.test(line.text.trim()),
  },
  {
    name: 'a labelled list of tags',
    weight: 6,
    test: (line) => !line.prose && tagLabel.test(line.text),
  },
  {
    name: 'names glued by commas',
    weight: 6,
    test: (line) =>
      !line.prose &&
      isNameList(line.text) &&
      /\p{L},\p{L}/u.test(line.text) &&
      !/\d,\d/.test(line.text) &&
      gluedShare(line.text) > 0.8,
  },
  {
    name: 'a path of crumbs from home',
    weight: 6,
    test: (line) =>
      short(line, 40) && startsAtHome(line.text) && /[›»>/|→•·:]/u.test(line.text) && !line.prose,
  },
  { name: 'a copyright line', weight: 5, needsPage: true, test: isCopyright },
  {
    name: 'all rights reserved',
    weight: 5,
    needsPage: true,
    test: (line) =>
      short(line, 40) &&
      /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|حقوق .{0,30}محفوظ|الحقوق محفوظة/iu.test(
        line.text,
      ),
  },
  {
    name: 'made with',
    weight: 5,
    needsPage: true,
    test: (line) =>
      short(line, 20) &&
      /(?:^|\s)(?:powered by|proudly powered|theme by|theme:|designed by|developed by|website by|hosted by|built with|bereitgestellt von|propulsé par|powered)\s/iu.test(
        line.text,
      ),
  },
  { name: 'part of a comment form', weight: 6, test: (line) => COMMENT_FORM.test(line.text) },
  {
    name: 'a notice about cookies or scripts',
    weight: 6,
    test: (line) => line.words <= 80 && NOTICE.test(line.text),
  },
  {
    name: 'where the entry was filed',
    weight: 6,
    test: (line) =>
      line.words <= 80 &&
      /^this (?:entry|post|article) was (?:posted|filed|published|tagged) (?:in|on|under|by)\b|bookmark the permalink/iu.test(
        line.text,
      ),
  },
  {
    name: 'a call to follow, subscribe or give',
    weight: 4,
    needsPage: true,
    test: (line) => line.words <= 70 && APPEAL.test(line.text),
  },
  {
    name: 'follow them on',
    weight: 6,
    test: (line) =>
      short(line, 25) &&
      /\bfollow (?:us|them|me|him|her|@?\w+) (?:also )?(?:on|at|via)\b|folgen sie uns|suivez[- ]nous|síguenos/iu.test(
        line.text,
      ) &&
      networkName.test(line.text) &&
      !line.prose,
  },
  { name: 'a count of views, shares or minutes', weight: 5, needsPage: true, test: isMetric },
  { name: 'leads to another page', weight: 5, test: (line) => isPointer(line) && line.words <= 30 },
  {
    name: 'a link forward or back',
    weight: 5,
    needsPage: true,
    test: (line) =>
      short(line, 25) &&
      !line.prose &&
      /^(?:«|»|←|→|<<|>>|‹|›)|(?:«|»|←|→|<<|>>|‹|›)$/u.test(line.text.trim()),
  },
  {
    name: 'skips to a part of the page',
    weight: 6,
    test: (line) =>
      short(line, 6) &&
      /^(?:skip|jump) to (?:\w+ )?(?:content|main|navigation|footer|search)/iu.test(line.text),
  },
  { name: 'the name of an image file', weight: 4, needsPage: true, test: isFileName },
  {
    name: 'page numbers of an archive',
    weight: 5,
    needsPage: true,
    test: (line) =>
      /^(?:page )?\d+ (?:of|von|sur|de|از|من) \d+$|^(?:(?:\d+|…|\.{3}|»|«|›|‹|next|prev(?:ious)?|last|first)\s*){3,}$/iu.test(
        line.text.trim(),
      ),
  },
]

/** How many of the commas have no space after them. */
function gluedShare(text: string): number {
  const commas = text.match(/,/g)?.length ?? 0
  const glued = text.match(/,(?=\S)/g)?.length ?? 0
  return commas === 0 ? 0 : glued / commas
}

function isCopyright(line: Line): boolean {
  if (!short(line, 40)) return false
  return (
    /^[^\p{L}©]*(?:©|\(c\)\s|copyright\b|copyleft\b)/iu.test(line.text) &&
    /(?:19|20)\d\d|all rights|©/iu.test(line.text)
  )
}

function isMetric(line: Line): boolean {
  if (line.words > 8) return false
  const text = line.text.trim()
  return (
    (/^[\d.,]+\s*[km]?\+?\s*(?:views?|shares?|likes?|comments?|reads?|followers?|fans|subscribers?|replies|reactions?|hits|votes?)?$/iu.test(
      text,
    ) &&
      !/^\d{4}$/.test(text) &&
      line.kind === 'paragraph') ||
    /^(?:views?|shares?|hits|post views|comments|visits|likes)\s*[:(]\s*[\d.,]+\)?$/iu.test(text) ||
    /^(?:(?:reading time|estimated reading time|read time|lesezeit|temps de lecture|tiempo de lectura)\s*:?\s*)?(?:about |ca\. |<\s*)?\d+\s*(?:min(?:ute)?s?|minuten|minutos)\.?\s*(?:read|reading|lesezeit|de lecture|de lectura)?$/iu.test(
      text,
    ) ||
    /^(?:no|keine|aucun|sin) (?:comments?|kommentare|commentaires?|comentarios)$/iu.test(text)
  )
}

/** An alternative text that is a file's name: lower case and numbered, or with an extension. */
function isFileName(line: Line): boolean {
  if (line.words > 10 || line.prose) return false
  const text = line.text.trim()
  if (/^\S+\.(?:jpe?g|png|gif|webp|svg|avif)$/iu.test(text)) return true
  if (/^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+){2,}$/u.test(text)) return true
  return /^\p{Ll}[\p{L}\d\s_'’-]*(?:\d{6,8}(?:[-\s]?\d{1,2})?|\s\d{1,2}|\(\d+\))(?: \(\d+\))?$/u.test(text)
}
