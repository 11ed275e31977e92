import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'

/** One way in which sites set what stands above or below an article. Chunks are parted by blank lines, lines by line ends. */
interface Layout {
  readonly name: string
  /** Chunks of the page; those of `keeps` belong to the article (its title, author, date, caption). */
  readonly chunks: readonly string[]
  readonly keeps?: readonly string[]
  /** Lines that say so little that they may be folded or kept. */
  readonly either?: readonly string[]
  readonly published?: string
  readonly byline?: string
}

const title = 'Harbour Union Rejects the Night Timetable and Calls It Unsafe'

const article = [
  'The crews of all nine ferries refused on Friday to sail the new night timetable, which the operator had put up on the pier four days before it was to begin.',
  '“Nobody asked us whether a man can stand on a wet deck for thirteen hours,” said Ada Pell, who speaks for the crews.',
  'A Timetable Without Sleep',
  'On July 3, 2023, the regional assembly had cut the subsidy for the line by a fifth. The operator answered with twelve additional crossings a week.',
  'In 2018, after a similar dispute, the government had promised an inquiry. It was announced on 14 March 2019 and has not been heard of since.',
  'Follow the money, the crews say: “Read more of the contract and you will find it.”',
  'Shopkeepers on the islands have taken the side of the crews. Bread came by rowing boat on Saturday, and it was still warm.',
  'The union will meet again on Monday.',
]

const heads: readonly Layout[] = [
  { name: 'only the title', chunks: [title] },
  { name: 'glued breadcrumb', chunks: [`HomeNews NowPorts & Ferries${title}`, title], keeps: [title] },
  { name: 'glued breadcrumb, upper case', chunks: [`HomeNEWSPORT NEWS${title}`, title], keeps: [title] },
  {
    name: 'date of the visit and glued breadcrumb',
    chunks: [`Saturday, July 27, 2024\nHomePort News NowStatements: Ports${title}`, title],
    keeps: [title],
    published: '2024-07-27',
  },
  {
    name: 'spaced breadcrumb, title twice, date',
    chunks: [`Home News Port Opposition ${title}`, title, title, '7 February 2024'],
    keeps: [title, '7 February 2024'],
    published: '2024-02-07',
  },
  {
    name: 'arrows, label, credits',
    chunks: [`Home » News » Ports » ${title}`, 'Ports', title, 'By Jonah Reed\nSaturday, July 27, 2024'],
    keeps: [title, 'By Jonah Reed', 'Saturday, July 27, 2024'],
    published: '2024-07-27',
    byline: 'Jonah Reed',
  },
  {
    name: 'label around the title',
    chunks: ['Port Reform', title, 'Port Reform'],
    keeps: [title],
    either: ['Port Reform'],
  },
  {
    name: 'image text around the title',
    chunks: [
      'Ferries at the east pier',
      title,
      'Ferries at the east pier',
      'Ferries at the east pier of Port Aldan, January 25, 2020',
    ],
    keeps: [title, 'Ferries at the east pier', 'Ferries at the east pier of Port Aldan, January 25, 2020'],
  },
  {
    name: 'site name, motto and menu',
    chunks: [
      'Port Voice\nNews for everybody on the water',
      'Home\nNews\nReports\nAbout Us\nContact',
      title,
      'Posted on February 7, 2024 by Staff Writer',
    ],
    keeps: [title, 'Posted on February 7, 2024 by Staff Writer'],
    published: '2024-02-07',
    byline: 'Staff Writer',
  },
  {
    name: 'written by, on three lines',
    chunks: [`You are here: Home / News / ${title}`, title, 'Written by\nShahin Marlow\n27th July 2020'],
    keeps: [title, 'Written by', 'Shahin Marlow', '27th July 2020'],
    published: '2020-07-27',
    byline: 'Shahin Marlow',
  },
  {
    name: 'joined credits and counts',
    chunks: [
      title,
      'Shahin Marlow | 7 February 2024 | 5 min read',
      '163\nSHARES\n1.2k\nVIEWS',
      'Share on FacebookShare on Twitter',
    ],
    keeps: [title, 'Shahin Marlow | 7 February 2024 | 5 min read'],
    published: '2024-02-07',
    byline: 'Shahin Marlow',
  },
  {
    name: 'logos, names of files, labels',
    chunks: [
      'Union, Port, Ferry, PUF, Aldan',
      `HomePorts${title}`,
      title,
      'ferry port aldan 07022024 (1)',
      'February 7, 2024\nin Ports, Union',
    ],
    keeps: [title, 'February 7, 2024'],
    published: '2024-02-07',
  },
]

const tails: readonly Layout[] = [
  { name: 'nothing', chunks: [] },
  { name: 'mobile version', chunks: ['Exit mobile version'] },
  {
    name: 'promotion, tags, copyright',
    chunks: [
      'Port Union (follow them on Twitter and Facebook)',
      'and Union of Ferry Crews – FERRY UNION – YouTube',
      'Tags: , , , , ,',
      'Copyright © 2020 Port-Union.example. All Rights Reserved | XML Sitemap\nSocial media & sharing icons powered by UltimatelySocial',
    ],
  },
  {
    name: 'share links by line, neighbours, related titles',
    chunks: [
      'Share\nFacebook\nTwitter\nWhatsApp\nTelegram\nEmail\nPrint',
      'Previous articleHarbour Master Finds His Own Boat Untied\nNext articleAssembly Postpones the Debate',
      'RELATED ARTICLESMORE FROM AUTHOR',
      'Nine Ferries, One Mechanic',
      'Why the Islands Remember 1987',
      'Scroll to Top',
    ],
  },
  {
    name: 'blog',
    chunks: [
      'Share this:\nClick to share on Twitter (Opens in new window)\nClick to share on Facebook (Opens in new window)\nLike Loading...',
      'This entry was posted in Ports and tagged ferries, union. Bookmark the permalink.',
      '← Dredging contract goes to second bidder\nNight shift cut to four hours →',
      'Leave a Reply Cancel reply\nYour email address will not be published. Required fields are marked *\nComment *\nName *\nEmail *\nWebsite\nPost Comment',
      'Proudly powered by WordPress',
    ],
  },
  {
    name: 'teasers that are cut off, newsletter, appeal',
    chunks: [
      'YOU MAY ALSO LIKE',
      'The Museum of Unfinished Piers',
      'February 12, 2023',
      'Behind the railway there is a museum that shows only piers whose builders gave up, and the reason is usually…',
      'Sign up for our newsletter',
      'If you value our reporting, please consider making a donation.',
      'This website uses cookies to improve your experience. We’ll assume you’re ok with this, but you can opt-out if you wish. Accept Read More',
      'Back to top button',
    ],
  },
  {
    name: 'signed and dated',
    chunks: [
      'Secretariat of the Ferry Union',
      '7 February 2024',
      'Tags: Ferries, Union',
      'Follow us on Telegram',
      'Scroll to Top',
    ],
    keeps: ['Secretariat of the Ferry Union', '7 February 2024'],
    published: '2024-02-07',
  },
  {
    name: 'tag list without label, read more, footer menu',
    chunks: [
      'Ferries,Night timetable,Port Aldan,Union',
      'Continue Reading',
      'Facebook\nTwitter\nYouTube\nCopyright © 2024 Port Voice',
      'About Us | Contact | Privacy Policy',
    ],
  },
]

const pages = heads.flatMap((head) =>
  tails.map((tail) => ({ name: `${head.name} / ${tail.name}`, head, tail })),
)

function linesOf(layout: Layout): string[] {
  return layout.chunks.flatMap((chunk) => chunk.split('\n'))
}

describe.each(pages)('$name', async ({ head, tail }) => {
  const page = [...head.chunks, ...article, ...tail.chunks].join('\n\n')
  const { blocks, metadata } = await extractDocument(Buffer.from(page), 'page.txt')
  const shown = (field: string): string | undefined =>
    metadata.find((value) => value.field === field && value.origin === 'text')?.value
  const kept = blocks.filter((block) => !block.furniture).map((block) => block.text)

  test('the title, the author and the date are the page’s own', () => {
    expect(shown('title')).toBe(title)
    expect(shown('byline')).toBe(head.byline ?? tail.byline)
    // The date that stands above everything is the last resort.
    const published = head.name.startsWith('date of the visit')
      ? (tail.published ?? head.published)
      : (head.published ?? tail.published)
    expect(shown('published')).toBe(published)
  })

  test('no line of the article is folded', () => {
    expect(kept).toEqual(
      expect.arrayContaining([...article, ...(head.keeps ?? [title]), ...(tail.keeps ?? [])]),
    )
  })

  test('the page around it is folded', () => {
    const around = [...linesOf(head), ...linesOf(tail)].filter(
      (line) =>
        line !== title &&
        !head.keeps?.includes(line) &&
        !head.either?.includes(line) &&
        !tail.keeps?.includes(line),
    )
    expect(around.filter((line) => kept.includes(line))).toEqual([])
  })
})
