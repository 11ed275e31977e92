import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Electron 25 (see scripts/environment/older-electron.js) is the oldest runtime: Node 18, Chromium 114, and
// CommonJS for the main process. Preloads in a sandbox are CommonJS in every Electron.
const NODE = 'node18'
const CHROMIUM = 'chrome114'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    build: {
      target: NODE,
      // Three programs; whatever they share lies beside them, so that `import.meta.url` names the same folder in all.
      rolldownOptions: {
        input: {
          index: path('electron/main/index.ts'),
          library: path('electron/library/hosts/process.ts'),
          importer: path('electron/library/importing/importer.ts'),
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
    plugins: [react()],
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
