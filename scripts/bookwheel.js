#!/usr/bin/env node
// The command line of a checkout: `npx bookwheel …`, under whatever Node runs npx.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { commandLineModule } from './environment/command-line.js'
import { pinnedNode } from './environment/pinned-node.js'

/** Where it is not built, the command line is TypeScript, which this Node and later ones run as it is. */
const FIRST_NODE = 24

if (!existsSync(pinnedNode)) {
  process.stderr.write(
    'bookwheel: the dependencies are not installed. Run `npm install` in this checkout first.\n',
  )
  process.exitCode = 1
} else if (Number.parseInt(process.versions.node, 10) < FIRST_NODE) {
  const child = spawn(pinnedNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // Ctrl+C reaches both from the terminal; the child decides what it means.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal])
  })
} else {
  nodeModule.enableCompileCache()
  const { main } = await import(pathToFileURL(commandLineModule()).href)
  process.exitCode = await main(process.argv.slice(2))
}
