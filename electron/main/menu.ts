import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Command, commands } from '#shared/domain/commands.ts'
import { accelerator } from './accelerator.ts'

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** The system's own items: text editing that must reach any text field, and the window. */
const STANDARD: Readonly<Partial<Record<Command['menu'], readonly MenuItemConstructorOptions[]>>> = {
  File: process.platform === 'darwin' ? [] : [SEPARATOR, { role: 'quit', label: 'Quit' }],
  Edit: [
    SEPARATOR,
    { role: 'cut', label: 'Cut' },
    { role: 'copy', label: 'Copy' },
    { role: 'paste', label: 'Paste' },
    { role: 'selectAll', label: 'Select all' },
  ],
  View: [
    SEPARATOR,
    { role: 'zoomIn', label: 'Zoom in', accelerator: 'CommandOrControl+Alt+=' },
    { role: 'zoomOut', label: 'Zoom out', accelerator: 'CommandOrControl+Alt+-' },
    { role: 'resetZoom', label: 'Actual size', accelerator: 'CommandOrControl+Alt+0' },
    { role: 'togglefullscreen', label: 'Full screen' },
  ],
  Help: process.platform === 'darwin' ? [] : [SEPARATOR, { role: 'about', label: 'About Bookwheel' }],
}

const MENUS = ['File', 'Edit', 'View', 'Go', 'Annotate', 'Help'] as const satisfies readonly Command['menu'][]

/** Builds the menu bar from the table of commands; choosing an item calls `run` with the command's id. */
export function setMenu(run: (id: string) => void): void {
  const template = MENUS.map(
    (name): MenuItemConstructorOptions => ({
      label: `&${name}`,
      ...(name === 'Help' ? { role: 'help' } : {}),
      submenu: [...items(name, run), ...(STANDARD[name] ?? []), ...forDevelopers(name)],
    }),
  )
  if (process.platform === 'darwin') {
    template.unshift({ role: 'appMenu' })
    template.splice(-1, 0, { role: 'windowMenu' })
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function items(menu: Command['menu'], run: (id: string) => void): MenuItemConstructorOptions[] {
  const own: readonly Command[] = commands.filter((command) => command.menu === menu)
  return own.flatMap((command, index) => {
    const startsGroup = index > 0 && own[index - 1]?.group !== command.group
    const item: MenuItemConstructorOptions = {
      id: command.id,
      label: command.label,
      click: () => run(command.id),
      // The page handles every key itself, so the menu only shows them; else each key would act twice.
      ...(command.keys ? { accelerator: accelerator(command.keys), registerAccelerator: false } : {}),
    }
    return startsGroup ? [SEPARATOR, item] : [item]
  })
}

function forDevelopers(menu: Command['menu']): MenuItemConstructorOptions[] {
  return menu === 'View' && !app.isPackaged
    ? [SEPARATOR, { role: 'toggleDevTools', label: 'Developer tools' }]
    : []
}
