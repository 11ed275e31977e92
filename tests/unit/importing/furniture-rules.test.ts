import { describe, expect, test } from 'vitest'
import { draft } from '#library/importing/draft.ts'
import { type LineRule, lineRules } from '#library/importing/furniture/line-rules.ts'
import { type Line, toLines } from '#library/importing/furniture/lines.ts'

interface Examples {
  /** Lines of pages that the rule must claim. */
  readonly claims: readonly string[]
  /** Lines of works that it must leave alone, although they come near. */
  readonly leaves: readonly string[]
}

const examples: Readonly<Record<string, Examples>> = {
  'a link or button of a page': {
    claims: [
      'Continue Reading',
      'Read more »',
      '↑ Scroll to Top',
      'Exit mobile version',
      'Zum Inhalt springen',
      'Lire la suite',
      'ادامه مطلب',
      'بازگشت به بالا',
      'العودة إلى الأعلى',
    ],
    leaves: ['Continue reading it aloud, she said.', 'The way back to top form', 'Lire la suite du roman'],
  },
  'a label of a page': {
    claims: ['Share', 'Print', 'Menu', 'Advertisement', 'Next', 'Weiterlesen', 'Compartir', 'چاپ'],
    leaves: ['Share nothing', 'Printed in Kell', 'The menu', 'Contact'],
  },
  'a row of share links': {
    claims: [
      'Facebook Twitter WhatsApp Email',
      'Share on FacebookShare on Twitter',
      'FacebookTwitterTelegram',
      'Teilen auf Facebook Twitter',
      'اشتراک گذاری در تلگرام توییتر فیسبوک',
    ],
    leaves: ['Facebook', 'Facebook and Twitter deleted it', 'Signal line mix', 'Share this with Ada'],
  },
  'the name of a network': {
    claims: ['Facebook', 'on Twitter', '» YouTube', 'فیسبوک'],
    leaves: ['Signal', 'Line', 'Facebook deletes accounts', 'Threads'],
  },
  'only labels of a menu': {
    claims: ['Home News Contact', 'HomeNewsAbout', 'Inicio Noticias Contacto', 'خانه اخبار'],
    leaves: ['Home News from the Front', 'News', 'News about jam'],
  },
  'a labelled list of tags': {
    claims: [
      'Tags: , , ,',
      'Tags: dams, gauges',
      'Filed under: Gulls',
      'Schlagwörter: Bahn, Mohra',
      'Etiquetas: relojes',
      'برچسب‌ها: سد، رود',
      'الوسوم: نهر',
    ],
    leaves: [
      'Tagged fish were found in the river.',
      'Tags: they are sewn into every coat that leaves the workshop.',
    ],
  },
  'a list of hashtags': { claims: ['#Dam #Calder', '#سد #رود'], leaves: ['# 7', '#1 priority'] },
  'names after a word for tags': {
    claims: ['Tagged Calder, Dams', 'Posted in News'],
    leaves: ['tagged fish', 'Posted in haste.'],
  },
  'names glued by commas': {
    claims: ['Calder Dam,Council,Lower town', 'Ashraf,People’s Union (PU),Workers'],
    leaves: ['Red, green, blue', '1,200,340', 'He came,saw,and conquered the whole of Gaul.', 'a,b=c,d'],
  },
  'a path of crumbs from home': {
    claims: [
      'Home › News › Local',
      '• Home / Activities / Speech',
      'Startseite » Verkehr',
      'You are here: Home > News',
      'خانه » اخبار',
    ],
    leaves: ['Home: 12 Mill Lane', 'Homes / gardens', 'Start: 10:30', 'Home is where the heart is'],
  },
  'a copyright line': {
    claims: ['Copyright © 2020 Calder Now', '© 2024', '(c) 2019 The Pier'],
    leaves: ['Copyright in this edition rests with nobody.', 'The copyright law of 2020 was passed.'],
  },
  'all rights reserved': {
    claims: ['All Rights Reserved | XML Sitemap', 'Alle Rechte vorbehalten', 'حقوق این سایت محفوظ است'],
    leaves: ['All rights of way'],
  },
  'what the page was made with': {
    claims: ['Proudly powered by WordPress', 'Theme by Ada', 'Designed By JoomShaper'],
    leaves: [
      'The fix was developed by Patrick Stein.',
      'The mill was powered. By night it stood.',
      'A theme',
    ],
  },
  'part of a comment form': {
    claims: [
      'Your email address will not be published. Required fields are marked *',
      'This site uses Akismet to reduce spam.',
      'نشانی ایمیل شما منتشر نخواهد شد.',
    ],
    leaves: ['She wrote that your email address will not be published.'],
  },
  'a notice about cookies or scripts': {
    claims: [
      'This website uses cookies to improve your experience.',
      'We use cookies to remember your coffee.',
      'Diese Website verwendet Cookies.',
    ],
    leaves: ['The baker said: we use cookies as money.'],
  },
  'where the entry was filed': {
    claims: ['This entry was posted in Moss. Bookmark the permalink.'],
    leaves: ['This entry was found in the ledger.'],
  },
  'what a mailing says about itself': {
    claims: [
      'Was this email forwarded to you? Sign up here.',
      'You are receiving this newsletter because you once bought a kite.',
      'Is this email not displaying correctly? View it in your browser.',
    ],
    leaves: ['You are receiving this letter because I have moved.', 'Was this said to you?'],
  },
  'what a page says about itself': {
    claims: [
      'This page was last edited on 3 January 2023.',
      'You are visitor number 4417 since May 1997',
      'Best viewed with Netscape at 800 x 600',
      'Text is available under a free licence; other terms may apply.',
    ],
    leaves: ['You are visitors, she said, and may stay.', 'The page was torn.', 'Best viewed in the dark.'],
  },
  'what a forum says about posts and members': {
    claims: [
      'Joined: 04 Feb 2005',
      'Posted: Sun Apr 23, 2006 8:12 pm Post subject:',
      'You cannot reply to topics in this forum',
      'All times are GMT + 1 Hour',
    ],
    leaves: ['Joined by forty others, she left.', 'You cannot post a bell.', 'All times are hard.'],
  },
  'when a post was written or seen': {
    claims: ['Asked 7 years, 2 months ago', 'answered Sep 12, 2015 at 19:44', 'Viewed 18k times'],
    leaves: ['Asked whether it was true, he laughed.', 'Answered prayers'],
  },
  'a call to subscribe, share or give': {
    claims: [
      'If you value our reporting, please consider making a donation.',
      'Please donate today.',
      'Support independent journalism. Donate now.',
      'Sign up for our weekly newsletter and miss nothing.',
      'Please share this article with your friends.',
      'Abonnieren Sie unseren Newsletter.',
    ],
    leaves: [
      'The donors support our work, she said.',
      'He asked them to subscribe.',
      'Support us in the fight against the dam.',
      'Donate blood, the hospital said, and it was full within an hour.',
      'Share this bread with the crews on the pier.',
    ],
  },
  'a call to follow or join on a network': {
    claims: ['Follow us on Telegram for more.', 'Join us on Facebook.', 'Suivez-nous sur Twitter'],
    leaves: [
      'They follow us everywhere.',
      'Join us on Monday in front of the council.',
      'Follow us, the crews called.',
    ],
  },
  'where to follow somebody': {
    claims: [
      'UCF Norrby (follow them on Twitter and Facebook)',
      'Follow the League on Telegram',
      'Follow us on X and Facebook',
    ],
    leaves: ['Follow them on foot', 'We were told to follow them on Twitter, and nobody did.'],
  },
  'a count of views, shares or minutes': {
    claims: [
      '163',
      '1.2k views',
      'Hits: 1203',
      '6 min read',
      'Reading Time: 6 mins read',
      'No comments',
      'Temps de lecture : 3 min',
    ],
    leaves: ['1987', '163 people', 'Three minutes', '211.4 metres'],
  },
  'a pointer to another page': {
    claims: [
      'Read also: The bridge that was never built',
      'Lesen Sie auch: Ein Bahnhof',
      'بیشتر بخوانید: پل',
    ],
    leaves: ['Read: aloud', 'See also: Smith 1999', 'Read more about it in the archive.'],
  },
  'a word that may point to another page': {
    claims: ['Related: Rain breaks a record', 'Next: The gauge'],
    leaves: ['See: Smith 1999', 'Relatedly: nothing'],
  },
  'an arrow forward or back': {
    claims: ['← Three Ways to Kill a Fern', 'What the Slugs Left →', 'Older posts »', '<< Home'],
    leaves: ['«La clé a été remplacée»', '« Bonjour »', 'a → b → c and on', '«نه شاه نه شیخ»'],
  },
  'the name of an image file': {
    claims: [
      'paris square feb 22022024 (1)',
      'spillway-dawn-01.jpg',
      'iran_protest_2',
      'department of justice seal 1',
      'ferry night pier 26072024',
    ],
    leaves: ['Section 12', 'wind W, waves on the wall', 'gates at 20', 'postcss-preset-env', 'Paris 2024'],
  },
  'page numbers of an archive': {
    claims: ['Page 2 of 14', '1 2 3 … 14 Next', '« 1 2 3 »'],
    leaves: ['2015\t57', '12 34', '1, 2 and 3'],
  },
  'the site’s icon': { claims: ['Site icon The Orchard Post'], leaves: ['The icon'] },
  'the size of an advertisement': { claims: ['728 x 90', '300×250'], leaves: ['3 x 4 = 12', '20 x'] },
  'buttons for the size of letters': { claims: ['A A', 'A- A A+'], leaves: ['A', 'AAA', 'A B'] },
}

function line(text: string): Line {
  const [only] = toLines([draft('paragraph', text)])
  if (only === undefined) throw new Error('no line')
  return only
}

test('every rule about single lines has its examples', () => {
  expect(Object.keys(examples).sort()).toEqual(lineRules.map((rule) => rule.name).sort())
})

describe.each(lineRules.map((rule: LineRule) => ({ rule, name: rule.name })))('$name', ({ rule }) => {
  const { claims, leaves } = examples[rule.name] ?? { claims: [], leaves: [] }
  test.each(claims)('claims: %s', (text) => expect(rule.test(line(text))).toBe(true))
  test.each(leaves)('leaves: %s', (text) => expect(rule.test(line(text))).toBe(false))
})
