import { z } from 'zod'
import { bibliographyFormat } from './citations.ts'
import { app } from './define.ts'
import { failure } from './errors.ts'
import { packFormat } from './packs.ts'

/** Calls that the main process answers: what needs a window, a dialog or the operating system. */
export const appCalls = {
  /**
   * `folder` is the library that is open or should be, '' when none was chosen. `failure` says why it is not open;
   * null when all is well. `notice` is a line to show once, such as that an older Electron is used for trying out; null
   * if there is none. Answers once the library is open or has failed to open.
   */
  'app.state': app(
    z.object({}),
    z.object({
      version: z.string(),
      platform: z.string(),
      folder: z.string(),
      notice: z.string().nullable(),
      failure: failure.nullable(),
    }),
  ),
  /** Asks for files or a folder to read, or for one of them unless `several`; an empty list when the user cancels. */
  'app.chooseSources': app(
    z.object({
      folder: z.boolean(),
      several: z.boolean().default(true),
      /** Documents to import, what other programs exported of their annotations, a pack to verify, or originals for that, or a list of searches. */
      of: z.enum(['documents', 'annotations', 'packs', 'originals', 'searches']).default('documents'),
    }),
    z.array(z.string()),
  ),
  /**
   * Asks for a library folder, opens it and loads the page anew; null when the user cancels. When it can't be opened
   * the call fails and the library that was open stays.
   */
  'app.chooseLibrary': app(z.object({ create: z.boolean() }), z.object({ folder: z.string() }).nullable()),
  /** Tries again to open the library that could not be opened, or that stopped too often. */
  'app.reopenLibrary': app(z.object({}), z.object({ folder: z.string() })),
  /**
   * Asks once where to write a pack: for the first format; the files of the others stand beside that, with the same name and
   * their own endings. Null when the user cancels, or will not replace what exists; `replace` is what was agreed to.
   */
  'app.chooseExport': app(
    z.object({ name: z.string(), formats: z.array(packFormat).min(1) }),
    z.array(z.object({ format: packFormat, path: z.string(), replace: z.boolean() })).nullable(),
  ),
  /** Asks for the file to write a codebook to, or to read one from; null when the user cancels. */
  'app.chooseCodebook': app(z.object({ to: z.enum(['write', 'read']) }), z.string().nullable()),
  /** Asks for the file to write the receipt of a search to; null when the user cancels. */
  'app.chooseReceipt': app(z.object({ name: z.string() }), z.string().nullable()),
  /** Asks for the file to write a table of counted searches to; null when the user cancels. */
  'app.chooseCounts': app(z.object({}), z.string().nullable()),
  /** Shows a file in the system's file manager. */
  'app.showFile': app(z.object({ path: z.string() }), z.null()),
  /** Asks for the file of a citation style; null when the user cancels. */
  'app.chooseStyle': app(z.object({}), z.string().nullable()),
  /** Asks for a file to write a bibliography to, whose ending says the format; null when the user cancels. */
  'app.chooseBibliography': app(
    z.object({ name: z.string() }),
    z.object({ path: z.string(), format: bibliographyFormat }).nullable(),
  ),
  /** Puts text on the clipboard: plain, and with `html` also formatted, for programs that take that. */
  'app.copyText': app(z.object({ text: z.string(), html: z.string().optional() }), z.null()),
} as const
