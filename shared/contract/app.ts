import { z } from 'zod'
import { app } from './define.ts'
import { packFormat } from './packs.ts'

/** Calls that the main process answers: what needs a window, a dialog or the operating system. */
export const appCalls = {
  /** `notice` is a line to show once, such as that an older Electron is used for trying out; null if there is none. */
  'app.state': app(
    z.object({}),
    z.object({
      version: z.string(),
      platform: z.string(),
      folder: z.string(),
      notice: z.string().nullable(),
    }),
  ),
  /** Asks for files or a folder to import; an empty list when the user cancels. */
  'app.chooseSources': app(z.object({ folder: z.boolean() }), z.array(z.string())),
  /** Asks for a library folder and opens it in this window; null when the user cancels. */
  'app.chooseLibrary': app(z.object({ create: z.boolean() }), z.object({ folder: z.string() }).nullable()),
  /** Asks where to write a pack; null when the user cancels. */
  'app.chooseExport': app(z.object({ name: z.string(), format: packFormat }), z.string().nullable()),
  /** Shows a file in the system's file manager. */
  'app.showFile': app(z.object({ path: z.string() }), z.null()),
  /** Puts plain text on the clipboard. */
  'app.copyText': app(z.object({ text: z.string() }), z.null()),
} as const
