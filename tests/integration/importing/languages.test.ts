import { expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'

const english =
  'The gate was opened at three in the morning, and nobody in the lower town was told before the water had reached the second row of houses.'
const german =
  'Die Klappen kippen von selbst, sobald das Wasser den Überlauf erreicht, und niemand im Ort weiß bis heute, wer sie in der Nacht geöffnet hat.'
const persian =
  'در کوچه ما دوازده خانه هست و آن شب فقط درِ پنج خانه را زدند. همسایه روبه‌رو پیرمردی است که گوشش سنگین است و چیزی نشنید.'

/** The document's language, then that of each passage where it is another. */
async function languages(name: string, content: string): Promise<(string | null)[]> {
  const { blocks, metadata } = await extractDocument(Buffer.from(content), name)
  const own = metadata.find((value) => value.field === 'language')?.value ?? null
  return [own, ...blocks.filter((block) => !block.furniture).map((block) => block.language ?? null)]
}

const twice = `${english}\n\n${english}`

test('a plain text tells the language of a paragraph in another one', async () => {
  expect(await languages('a.txt', `${twice}\n\n${german}\n\n${persian}\n\n${english}\n`)).toEqual([
    'en',
    null,
    null,
    'de',
    'fa',
    null,
  ])
})

test('Markdown and quotations in it', async () => {
  expect(
    await languages('a.md', `${twice}\n\n> ${german}\n\n- ${persian}\n\n\`\`\`\n${german}\n\`\`\`\n`),
  ).toEqual(['en', null, null, 'de', 'fa', null])
})

test('a page by its elements, whatever its template declares for all', async () => {
  const page = `<html lang="de"><article><h1>The gate was opened</h1><p>${english}</p><p>${english}</p>
    <blockquote lang="fr"><p>Personne ne sait.</p></blockquote><p lang="de">${english}</p><p>${german}</p></article></html>`
  expect(await languages('a.html', page)).toEqual(['en', null, null, null, 'fr', null, 'de'])
})

test('a mail whose answer is in another language than what it answers', async () => {
  const mail = `From: ada@calder.example\nSubject: Re: The gate\nDate: Fri, 13 Mar 2020 10:15:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n${english}\n\n${english}\n\n> ${german}\n`
  const { blocks } = await extractDocument(Buffer.from(mail), 'a.eml')
  expect(blocks.filter((block) => block.kind === 'reply').map((block) => block.language)).toEqual(['de'])
  expect(blocks.filter((block) => block.text === english).map((block) => block.language ?? null)).toEqual([
    null,
    null,
  ])
})

test('English that is full of code is English', async () => {
  const readme = `# install-gate\n\n\`\`\`sh\nnpm install gate --save-dev && gate init --yes\n\`\`\`\n\n${english} It calls \`openGate()\` and \`closeGate()\` with the arguments that \`readGate()\` gives, which are those of \`fs.open\`.\n\n${english}\n`
  expect((await languages('README.md', readme))[0]).toBe('en')
})
