#!/usr/bin/env node
import { command } from './environment/command.js'
// npm run check: format, lint and types, the same steps as in npm test.
import { ensureDependencies } from './environment/install.js'
import { runChecks } from './testing/checks.js'

await command(async () => {
  await ensureDependencies()
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
})
