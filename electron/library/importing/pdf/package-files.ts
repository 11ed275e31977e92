import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Hands pdf.js the character maps of its package, which the text of many Chinese, Japanese and Korean files needs. No
 * other file is ever given: fonts and decoders of pictures are not asked for, because only text is read.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${kind} is not given`)
    return new Uint8Array(await readFile(join(folder(), filename)))
  }
}

/** A build carries the maps beside its program (see electron.vite.config.ts); the sources take them from the package. */
function folder(): string {
  const beside = fileURLToPath(new URL('./cmaps', import.meta.url))
  if (existsSync(beside)) return beside
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps')
}
