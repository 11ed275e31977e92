import { describe, expect, test } from 'vitest'
import { html } from '#library/importing/html.ts'

const article = `<h1>The bell of Hallow</h1><p>The bell came up on Tuesday, and the mate said that it had a lion on it.</p>
<p>It weighs a little under four hundred kilograms, and it will be rung once before it is cleaned.</p>
<p>Fishing boats have been asked to keep quiet on Sunday at noon.</p>`

/** The texts that are folded when `body` is a page about the bell. */
async function folded(body: string): Promise<string[]> {
  const page = `<title>The bell of Hallow | The Post</title><body>${body}</body>`
  const read = await html.extract(Buffer.from(page), { name: 'page.html' })
  if (!('blocks' in read)) throw new Error('a page is no container')
  return read.blocks.filter((block) => block.furniture).map((block) => block.text)
}

describe('a box is folded with its sentences', () => {
  test.each([
    ['it asks and has a button', '<p>Every Thursday, all that floats.</p><button>Sign me up</button>'],
    ['it leads to other pages', '<div>Read next</div><p><a href="x">A heron has been counted twice.</a></p>'],
    [
      'it is named so',
      '<p>We wrote about it before, see there.</p><a href="x">The drowned church</a>',
      'related',
    ],
  ])('when %s', async (_, inside, name = 'x1') => {
    const texts = await folded(
      `<div>${article.replace('<p>Fish', `<div class="${name}">${inside}</div><p>Fish`)}</div>`,
    )
    expect(texts).toHaveLength(2)
  })

  test('when readers wrote it below the article', async () => {
    const comments = `<div class="z"><div>12 comments</div><div>Bess</div><div>I heard it too, and I was in the bath at the time.</div>
      <div>Reply</div><div>Percy</div><div>It squeaks, and it has always squeaked, whatever she says.</div><div>Reply</div></div>`
    const texts = await folded(`<div>${article}</div>${comments}`)
    expect(texts).toContain('I heard it too, and I was in the bath at the time.')
  })

  test('when it is another article that was loaded below', async () => {
    const next = `<div class="s"><h1>A ferret declines</h1><p>Una Balfour | Aug 29, 2024</p><p>A ferret that was elected has declined to take its seat, its owner said.</p></div>`
    const first = article.replace('</h1>', '</h1><p>Callum Reith | Aug 30, 2024</p>')
    expect(await folded(`<div><div class="s">${first}</div>${next}</div>`)).toContain('A ferret declines')
  })

  test('when it says whose the site is', async () => {
    const foot =
      '<div><p>The Post has been printed on the quay since the flood.</p><p>© 2023 The Post</p></div>'
    expect(await folded(`<div>${article}</div>${foot}`)).toEqual([
      'The Post has been printed on the quay since the flood.',
      '© 2023 The Post',
    ])
  })
})

describe('a part of the work stays', () => {
  test.each([
    [
      'a step that says what a button says',
      '<h2>Sign up</h2><p>Go to the quay and give your name to the mate.</p>',
      'step',
    ],
    [
      'a part in a class of that name',
      '<h2>Keeping it</h2><p>Flat, dark and dry, and never near a cat.</p>',
      'promo related',
    ],
    [
      'a section called comments',
      '<h2>Comments</h2><p>In the margin somebody has written the word no, eleven times.</p>',
      'part',
    ],
    [
      'an answer behind a button',
      '<button aria-expanded="false">Who pays?</button><div hidden><p>The company, as far as it is above water.</p></div>',
      'faq',
    ],
    [
      'a paragraph below an advertisement',
      '<div>Advertisement</div><p>The museum has sent a conservator and a great many towels.</p>',
      'x9',
    ],
  ])('%s', async (_, inside, name) => {
    const texts = await folded(`<div>${article}<div class="${name}">${inside}</div></div>`)
    expect(texts.filter((text) => text !== 'Advertisement')).toEqual([])
  })

  test('the rest of an article in another element, beside a menu', async () => {
    const rest = `<div><p>Under the law it belongs to the Crown, to the parish, or to the dredging company, in an order that three lawyers have already described.</p>
      <p>It will be rung on Sunday, once, and after that it will be cleaned, which may take the better part of a year.</p>
      <ul><li><a href="a">News</a></li><li><a href="b">Sport</a></li><li><a href="c">Tides and moons of the month</a></li></ul></div>`
    const texts = await folded(`<div><div>${article}</div></div>${rest}`)
    expect(texts.filter((text) => text.length > 40)).toEqual([])
  })

  test('the last sentence, below a table that follows the columns of an article', async () => {
    const table = '<table><tr><th>Year</th><th>Peals</th></tr><tr><td>1711</td><td>40</td></tr></table>'
    const rows = table.replace('</table>', '<tr><td>1712</td><td>41</td></tr></table>')
    const texts = await folded(
      `<article><div class="columns">${article}</div>${rows}<p>The parish meets again on Thursday.</p></article>
      <aside><h3>Read more</h3><ul><li><a href="a">A heron has been counted twice</a></li></ul></aside>`,
    )
    expect(texts).toEqual(['Read more', 'A heron has been counted twice'])
  })

  test('a row of links in a paragraph of lines is folded without the lines', async () => {
    const texts = await folded(
      `<div>${article}<p>Written at the quay<br><a href="a">Home</a> | <a href="b">Vanes</a> | <a href="c">Links</a></p></div>`,
    )
    expect(texts).toEqual(['Home | Vanes | Links'])
  })
})
