import type { Work } from './works.ts'

/** What a style writes: entries of its list, and of the newspaper's page 3, ¶ 12 a note and the form in the text. */
export interface Expected {
  readonly entries: Readonly<Record<Work, string>>
  readonly note: string
  readonly inText: string
}

/** Read against the manuals of the styles, in British English. */
export const expected: Readonly<Record<string, Expected>> = {
  'bookwheel-journalistic': {
    entries: {
      newspaper:
        'Jane Doe and John van der Berg, “The harvest failed”, Valley Courier, 14 March 2020 (https://courier.example/harvest)',
      book: 'Anna Lund, “Water and power”, Leeds: Weir Press, 1998',
      chapter: 'Mary Osei, “The upper gates”, Rivers of the north, Leeds: Weir Press, 2004, pp. 12–34',
      page: 'River Authority, “How a weir works”, River Authority, May 2019 (https://river.example/weir?a=1&b="2")',
      mail: 'Mary Osei, “Re: the gates”, 16 March 2020',
      undated: '“He said ‘open them’” (https://river.example/undated)',
      circa: 'Agostino Ramelli, “Le diverse et artificiose machine”, about 1605',
      institution: 'Ministry of Water, “Floods of the year”, Ministry of Water, 5 January 2021',
      persian: 'ابوالفضل بیهقی, “تاریخ بیهقی”, نشر علم, 1350',
      arabic: 'سارة الحسن, “فتح البوابات”, صوت الوادي, 14 March 2020',
    },
    note: 'Jane Doe and John van der Berg, “The harvest failed”, Valley Courier, 14 March 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    inText: '(Jane Doe and John van der Berg, “The harvest failed”, p. 3, ¶ 12)',
  },
  apa: {
    entries: {
      newspaper:
        'Doe, J., & van der Berg, J. (2020, March 14). The harvest failed. Valley Courier. https://courier.example/harvest',
      book: 'Lund, A. (1998). Water and power. Weir Press.',
      chapter:
        'Osei, M. (2004). The upper gates. In A. Lund (Ed.), Rivers of the north (pp. 12–34). Weir Press.',
      page: 'River Authority. (2019, May). How a weir works. River Authority. https://river.example/weir?a=1&b="2"',
      mail: 'Osei, M. (2020, March 16). Re: the gates [Personal communication].',
      undated: 'He said “open them”. (n.d.). https://river.example/undated',
      circa: 'Ramelli, A. (ca. 1605). Le diverse et artificiose machine.',
      institution: 'Ministry of Water. (2021). Floods of the year. Ministry of Water.',
      persian: 'بیهقی, ا. (1350). تاریخ بیهقی. نشر علم.',
      arabic: 'الحسن, س. (2020, March 14). فتح البوابات. صوت الوادي.',
    },
    note: 'Doe, J., & van der Berg, J. (2020, March 14). The harvest failed. Valley Courier. https://courier.example/harvest (p. 3, para. 12)',
    inText: '(Doe & van der Berg, 2020, p. 3, para. 12)',
  },
  'chicago-author-date': {
    entries: {
      newspaper:
        'Doe, Jane, and John van der Berg. 2020. ‘The Harvest Failed’. Valley Courier, 14 March 2020. https://courier.example/harvest.',
      book: 'Lund, Anna. 1998. Water and Power. Leeds: Weir Press.',
      chapter:
        'Osei, Mary. 2004. ‘The Upper Gates’. In Rivers of the North, edited by Anna Lund, 12–34. Leeds: Weir Press.',
      page: 'River Authority. 2019. ‘How a Weir Works’. River Authority. May 2019. https://river.example/weir?a=1&b="2".',
      mail: 'Osei, Mary. 2020. ‘Re: The Gates’, 16 March 2020.',
      undated: '‘He Said “Open Them”’. n.d. https://river.example/undated.',
      circa: 'Ramelli, Agostino. 1605. Le diverse et artificiose machine.',
      institution: 'Ministry of Water. 2021. ‘Floods of the Year’. Ministry of Water.',
      persian: 'بیهقی, ابوالفضل. 1350. تاریخ بیهقی. نشر علم.',
      arabic: 'الحسن, سارة. 2020. ‘فتح البوابات’. صوت الوادي, 14 March 2020.',
    },
    note: 'Doe, Jane, and John van der Berg. 2020. ‘The Harvest Failed’. Valley Courier, 14 March 2020. https://courier.example/harvest (p. 3, para. 12).',
    inText: '(Doe and van der Berg 2020, 3, para. 12)',
  },
  'chicago-fullnote-bibliography': {
    entries: {
      newspaper:
        'Doe, Jane, and John van der Berg. ‘The Harvest Failed’. Valley Courier, 14 March 2020. https://courier.example/harvest.',
      book: 'Lund, Anna. Water and Power. Leeds: Weir Press, 1998.',
      chapter:
        'Osei, Mary. ‘The Upper Gates’. In Rivers of the North, edited by Anna Lund, 12–34. Leeds: Weir Press, 2004.',
      page: 'River Authority. ‘How a Weir Works’. River Authority, May 2019. https://river.example/weir?a=1&b="2".',
      mail: 'Osei, Mary. ‘Re: The Gates’, 16 March 2020.',
      undated: '‘He Said “Open Them”’, n.d. https://river.example/undated.',
      circa: 'Ramelli, Agostino. Le diverse et artificiose machine, [1605?].',
      institution: 'Ministry of Water. ‘Floods of the Year’. Ministry of Water, 5 January 2021.',
      persian: 'بیهقی, ابوالفضل. تاریخ بیهقی. نشر علم, 1350.',
      arabic: 'الحسن, سارة. ‘فتح البوابات’. صوت الوادي, 14 March 2020.',
    },
    note: 'Jane Doe and John van der Berg, ‘The Harvest Failed’, Valley Courier, 14 March 2020, 3, para. 12, https://courier.example/harvest.',
    inText: '(Doe and van der Berg, ‘The Harvest Failed’, 3, para. 12)',
  },
  'harvard-cite-them-right': {
    entries: {
      newspaper:
        'Doe, J. and van der Berg, J. (2020) ‘The harvest failed’, Valley Courier, 14 March. Available at: https://courier.example/harvest.',
      book: 'Lund, A. (1998) Water and power. Leeds: Weir Press.',
      chapter:
        'Osei, M. (2004) ‘The upper gates’, in A. Lund (ed.) Rivers of the north. Leeds: Weir Press, pp. 12–34.',
      page: 'River Authority (2019) How a weir works, River Authority. Available at: https://river.example/weir?a=1&b="2".',
      mail: 'Osei, M. (2020) ‘Re: the gates’.',
      undated: 'He said “open them” (no date). Available at: https://river.example/undated.',
      circa: 'Ramelli, A. (1605) Le diverse et artificiose machine.',
      institution: 'Ministry of Water (2021) Floods of the year. Ministry of Water.',
      persian: 'بیهقی, ا. (1350) تاریخ بیهقی. نشر علم.',
      arabic: 'الحسن, س. (2020) ‘فتح البوابات’, صوت الوادي, 14 March.',
    },
    note: 'Doe, J. and van der Berg, J. (2020) ‘The harvest failed’, Valley Courier, 14 March. Available at: https://courier.example/harvest (p. 3, para. 12).',
    inText: '(Doe and van der Berg, 2020, p. 3, para. 12)',
  },
  ieee: {
    entries: {
      newspaper:
        '[1] J. Doe and J. van der Berg, ‘The harvest failed’, Valley Courier, Mar. 14, 2020. [Online]. Available: https://courier.example/harvest',
      book: '[1] A. Lund, Water and power. Leeds: Weir Press, 1998.',
      chapter:
        '[1] M. Osei, ‘The upper gates’, in Rivers of the north, A. Lund, Ed., Leeds: Weir Press, 2004, pp. 12–34.',
      page: '[1] River Authority, ‘How a weir works’, River Authority. [Online]. Available: https://river.example/weir?a=1&b="2"',
      mail: '[1] M. Osei, ‘Re: the gates’, Mar. 16, 2020.',
      undated: '[1] ‘He said “open them”’. [Online]. Available: https://river.example/undated',
      circa: '[1] A. Ramelli, Le diverse et artificiose machine. 1605.',
      institution: '[1] Ministry of Water, ‘Floods of the year’, Ministry of Water, Jan. 2021.',
      persian: '[1] ا. بیهقی, تاریخ بیهقی. نشر علم, 1350.',
      arabic: '[1] س. الحسن, ‘فتح البوابات’, صوت الوادي, Mar. 14, 2020.',
    },
    note: 'J. Doe and J. van der Berg, ‘The harvest failed’, Valley Courier, Mar. 14, 2020. [Online]. Available: https://courier.example/harvest (p. 3, para. 12)',
    inText: '[1, p. 3, para. 12]',
  },
  'modern-humanities-research-association': {
    entries: {
      newspaper:
        'Doe, Jane, and John van der Berg, ‘The Harvest Failed’, Valley Courier, 14 March 2020 <https://courier.example/harvest>',
      book: 'Lund, Anna, Water and Power (Weir Press, 1998)',
      chapter:
        'Osei, Mary, ‘The Upper Gates’, in Rivers of the North, ed. by Anna Lund (Weir Press, 2004), pp. 12–34',
      page: 'River Authority, ‘How a Weir Works’, River Authority, May 2019 <https://river.example/weir?a=1&b="2">',
      mail: 'Osei, Mary, ‘Re: The Gates’, 16 March 2020',
      undated: '‘He Said “Open Them”’ <https://river.example/undated>',
      circa: 'Ramelli, Agostino, Le diverse et artificiose machine, [1605?]',
      institution: 'Ministry of Water, Floods of the Year (Ministry of Water, 5 January 2021)',
      persian: 'بیهقی, ابوالفضل, تاریخ بیهقی (نشر علم, 1350)',
      arabic: 'الحسن, سارة, ‘فتح البوابات’, صوت الوادي, 14 March 2020',
    },
    note: 'Jane Doe and John van der Berg, ‘The Harvest Failed’, Valley Courier, 14 March 2020, p. 3, para. 12 <https://courier.example/harvest>.',
    inText: '(Doe and van der Berg, ‘The Harvest Failed’, p. 3, para. 12)',
  },
  'modern-language-association': {
    entries: {
      newspaper:
        'Doe, Jane, and John van der Berg. ‘The Harvest Failed’. Valley Courier, 14 Mar. 2020, https://courier.example/harvest.',
      book: 'Lund, Anna. Water and Power. Weir Press, 1998.',
      chapter:
        'Osei, Mary. ‘The Upper Gates’. Rivers of the North, edited by Anna Lund, Weir Press, 2004, pp. 12–34.',
      page: 'River Authority. ‘How a Weir Works’. River Authority, May 2019, https://river.example/weir?a=1&b="2".',
      mail: 'Osei, Mary. Re: The Gates. 16 Mar. 2020.',
      undated: 'He Said “Open Them”. https://river.example/undated.',
      circa: 'Ramelli, Agostino. Le diverse et artificiose machine. 1605.',
      institution: 'Ministry of Water. Floods of the Year. Ministry of Water, 5 Jan. 2021.',
      persian: 'بیهقی, ابوالفضل. تاریخ بیهقی. نشر علم, 1350.',
      arabic: 'الحسن, سارة. ‘فتح البوابات’. صوت الوادي, 14 Mar. 2020.',
    },
    note: 'Doe, Jane, and John van der Berg. ‘The Harvest Failed’. Valley Courier, 14 Mar. 2020, https://courier.example/harvest (p. 3, para. 12).',
    inText: '(Doe and van der Berg 3, para. 12)',
  },
}

/** A note of the newspaper in the journalistic style, and its form in the text in APA, in each language. */
export const inLanguages: Readonly<Record<string, readonly [note: string, inText: string]>> = {
  ar: [
    'Jane Doe و John van der Berg, "The harvest failed", Valley Courier, 14 مارس، 2020, ص 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, ص 3, فقرة 12)',
  ],
  'de-DE': [
    'Jane Doe und John van der Berg, „The harvest failed“, Valley Courier, 14. März 2020, S. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, S. 3, Abs. 12)',
  ],
  'en-GB': [
    'Jane Doe and John van der Berg, “The harvest failed”, Valley Courier, 14 March 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, para. 12)',
  ],
  'en-US': [
    'Jane Doe and John van der Berg, “The harvest failed,” Valley Courier, March 14, 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, para. 12)',
  ],
  'es-ES': [
    'Jane Doe y John van der Berg, «The harvest failed», Valley Courier, 14 de marzo de 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, párr. 12)',
  ],
  'fa-IR': [
    'Jane Doe و John van der Berg, “The harvest failed,” Valley Courier, 14 مارس 2020, ص 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, ص 3, پاراگراف 12)',
  ],
  'fr-FR': [
    'Jane Doe et John van der Berg, « The harvest failed », Valley Courier, 14 mars 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, paragr. 12)',
  ],
  'he-IL': [
    'Jane DoeוJohn van der Berg, “The harvest failed”, Valley Courier, 14 מרץ 2020, ’עמ 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, ’עמ 3, para 12)',
  ],
  'it-IT': [
    'Jane Doe e John van der Berg, «The harvest failed», Valley Courier, 14 marzo 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, par. 12)',
  ],
  'ja-JP': [
    'Jane DoeとJohn van der Berg, 「The harvest failed」, Valley Courier, 2020年3月14日, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, para. 12)',
  ],
  'nl-NL': [
    'Jane Doe en John van der Berg, ‘The harvest failed’, Valley Courier, 14 maart 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, par. 12)',
  ],
  'pt-BR': [
    'Jane Doe e John van der Berg, “The harvest failed”, Valley Courier, 14 de março de 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, parag. 12)',
  ],
  'pt-PT': [
    'Jane Doe e John van der Berg, «The harvest failed», Valley Courier, 14 de março de 2020, p. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, p. 3, par. 12)',
  ],
  'ru-RU': [
    'Jane Doe и John van der Berg, «The harvest failed», Valley Courier, 14 март 2020 г., с. 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, с. 3, п. 12)',
  ],
  'zh-CN': [
    'Jane Doe和John van der Berg, 《The harvest failed》, Valley Courier, 2020年3月14日, 页 3, ¶ 12 (https://courier.example/harvest)',
    '(Doe & van der Berg, 2020, 页 3, 段 12)',
  ],
}
