import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A script that an exported page carries, as text: a build has it beside its program in `page/` (see electron.vite.config.ts), the
 * sources beside this file or, for lunr, in its package.
 */
export function pageFile(name: 'lunr.min.js' | 'search.js'): string {
  const built = fileURLToPath(new URL('./page', import.meta.url))
  if (existsSync(join(built, name))) return readFileSync(join(built, name), 'utf8')
  if (name === 'lunr.min.js') {
    return readFileSync(createRequire(import.meta.url).resolve('lunr/lunr.min.js'), 'utf8')
  }
  return readFileSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), 'utf8')
}
