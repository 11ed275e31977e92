#!/usr/bin/env node
// npm run notices: writes the third-party notices; with --check only says whether the committed ones are current.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { command } from './environment/command.js'
import { projectFolder } from './environment/places.js'
import { Problem, say } from './environment/say.js'
import { thirdPartyNotices } from './licensing/notices.js'

const file = join(projectFolder, 'docs', 'notices', 'third-party.txt')

await command(async () => {
  const wanted = await thirdPartyNotices(projectFolder)
  const present = await readFile(file, 'utf8').catch(() => '')
  if (process.argv.includes('--check')) {
    if (present === wanted) return 0
    throw new Problem(
      'The third-party notices are not those of the present packages.',
      'Run: npm run notices',
    )
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, wanted)
  say(`${file} is ${present === wanted ? 'current' : 'written'}.`)
  return 0
})
