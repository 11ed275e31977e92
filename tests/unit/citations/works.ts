import type { Cite } from '#library/citations/engine.ts'
import type { CslItem } from '#shared/domain/csl.ts'

/** Works of every kind that a style words in its own way. */
export const works = {
  newspaper: {
    type: 'article-newspaper',
    title: 'The harvest failed',
    author: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Berg', given: 'John', 'non-dropping-particle': 'van der' },
    ],
    'container-title': 'Valley Courier',
    issued: { 'date-parts': [[2020, 3, 14]] },
    URL: 'https://courier.example/harvest',
    language: 'en',
  },
  book: {
    type: 'book',
    title: 'Water and power',
    author: [{ family: 'Lund', given: 'Anna' }],
    publisher: 'Weir Press',
    'publisher-place': 'Leeds',
    issued: { 'date-parts': [[1998]] },
    ISBN: '978-3-16-148410-0',
    language: 'en',
  },
  chapter: {
    type: 'chapter',
    title: 'The upper gates',
    author: [{ family: 'Osei', given: 'Mary' }],
    'container-title': 'Rivers of the north',
    editor: [{ family: 'Lund', given: 'Anna' }],
    publisher: 'Weir Press',
    'publisher-place': 'Leeds',
    page: '12-34',
    issued: { 'date-parts': [[2004]] },
    language: 'en',
  },
  page: {
    type: 'webpage',
    title: 'How a weir works',
    author: [{ literal: 'River Authority' }],
    'container-title': 'River Authority',
    issued: { 'date-parts': [[2019, 5]] },
    URL: 'https://river.example/weir?a=1&b="2"',
    language: 'en',
  },
  mail: {
    type: 'personal_communication',
    title: 'Re: the gates',
    author: [{ family: 'Osei', given: 'Mary' }],
    issued: { 'date-parts': [[2020, 3, 16]] },
    language: 'en',
  },
  undated: {
    type: 'webpage',
    title: 'He said “open them”',
    URL: 'https://river.example/undated',
    language: 'en',
  },
  circa: {
    type: 'book',
    title: 'Le diverse et artificiose machine',
    author: [{ family: 'Ramelli', given: 'Agostino' }],
    issued: { 'date-parts': [[1605]], circa: true },
    language: 'it',
  },
  institution: {
    type: 'report',
    title: 'Floods of the year',
    author: [{ literal: 'Ministry of Water' }],
    publisher: 'Ministry of Water',
    issued: { 'date-parts': [[2021, 1, 5]] },
    language: 'en',
  },
  persian: {
    type: 'book',
    title: 'تاریخ بیهقی',
    author: [{ family: 'بیهقی', given: 'ابوالفضل' }],
    publisher: 'نشر علم',
    issued: { 'date-parts': [[1350]] },
    language: 'fa',
  },
  arabic: {
    type: 'article-newspaper',
    title: 'فتح البوابات',
    author: [{ family: 'الحسن', given: 'سارة' }],
    'container-title': 'صوت الوادي',
    issued: { 'date-parts': [[2020, 3, 14]] },
    language: 'ar',
  },
} as const satisfies Record<string, CslItem>

export type Work = keyof typeof works

/** A cite of a work, of the whole or of a place in it. */
export function cite(work: Work, locator: Cite['locator'] = null): Cite {
  return { item: { ...(works[work] as CslItem), id: work }, locator }
}
