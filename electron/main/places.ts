import { join } from 'node:path'
import { app } from 'electron'

// Main is bundled to out/main/index.cjs; everything else is found from there.
const out = join(import.meta.dirname, '..')

/** Folder of the page's files: all that `app://bookwheel/` serves. */
export const rendererFolder = join(out, 'renderer')

/** Fonts for what is printed. */
export const printFontsFolder = join(out, 'main', 'fonts')

export const preloadScript = join(out, 'preload', 'index.cjs')
export const libraryEntry = join(out, 'main', 'library.cjs')

/** What the program keeps outside of any library. */
export const settingsFolder = (): string => app.getPath('userData')

/** The sample documents with which the first library is filled. */
export const corpusFolder = (): string => join(app.getAppPath(), 'corpus')

/** The Node that package.json pins; there is none in a packaged build. */
export const pinnedNode = (): string =>
  join(app.getAppPath(), 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
