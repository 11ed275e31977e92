import { writeFileSync } from 'node:fs'
import { type Command, commands } from '#shared/domain/commands.ts'

const HEAD = `# Keys

Generated from the table of commands by \`npm run keys\`. Every command stands in the menu and in the command palette
(Ctrl+Shift+P) too; **?** shows this list in the program. On macOS, Ctrl is Command.
`

/** `$mod+Shift+P` as people write it: Ctrl+Shift+P. */
function shown(keys: string): string {
  return keys
    .replace('$mod', 'Ctrl')
    .replace('Control', 'Ctrl')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Shift+?', '?')
}

/** The key list of the manual, one table a menu. */
export function keysMarkdown(): string {
  const all: readonly Command[] = commands
  const tables = [...new Set(all.map(({ menu }) => menu))].map((menu) => {
    const rows = all
      .filter((command) => command.menu === menu)
      .map(({ label, keys, where }) => {
        const place = where === 'reader' ? ' (in a reading pane)' : ''
        return `| ${label}${place} | ${keys ? `\`${shown(keys)}\`` : ''} |`
      })
    return [`## ${menu}`, '', '| command | keys |', '| --- | --- |', ...rows, ''].join('\n')
  })
  return [HEAD, ...tables].join('\n')
}

if (import.meta.main) writeFileSync(new URL('../docs/keys.md', import.meta.url), keysMarkdown())
