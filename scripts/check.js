#!/usr/bin/env node
// npm run check: format, lint and types, the same steps as in npm test.
import { ensureDependencies } from './environment/install.js'
import { command } from './environment/say.js'
import { runChecks } from './testing/checks.js'

await command(async () => {
  await ensureDependencies()
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
})
