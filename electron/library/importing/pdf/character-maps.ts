import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What pdf.js asks for: the kind of file and its name. */
interface Asked {
  readonly kind: string
  readonly filename: string
}

/**
 * A class that hands pdf.js the character maps of its package, which the text of many Chinese, Japanese and Korean files
 * needs; names of maps that are not there go to `missing`. No other file is ever given: fonts and decoders of
 * pictures are not needed, because only text is read.
 */
export function characterMaps(missing: Set<string>): new () => { fetch(asked: Asked): Promise<Uint8Array> } {
  return class CharacterMaps {
    async fetch({ kind, filename }: Asked): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${kind} is not given`)
      try {
        return new Uint8Array(await readFile(join(folder(), filename)))
      } catch (error) {
        missing.add(filename.replace(/\.bcmap$/, ''))
        throw error
      }
    }
  }
}

/** A build carries the maps beside its program (see electron.vite.config.ts); the sources take them from the package. */
function folder(): string {
  const beside = fileURLToPath(new URL('./cmaps', import.meta.url))
  if (existsSync(beside)) return beside
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps')
}
