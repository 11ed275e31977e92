import { app, type BrowserWindow } from 'electron'
import { BookwheelError } from '#shared/contract/errors.ts'
import { type AppName, contract, type Input, type Output } from '#shared/contract/index.ts'
import { copy } from './copy.ts'
import {
  chooseBibliography,
  chooseCodebook,
  chooseCounts,
  chooseExistingLibrary,
  chooseExport,
  chooseNewLibrary,
  chooseReceipt,
  chooseSources,
  chooseStyle,
  showFile,
} from './dialogs.ts'
import { isOlderElectron } from './runtime.ts'

/** What the calls of the main process act on. */
export interface AppCallContext {
  readonly window: BrowserWindow
  readonly state: () => Promise<Pick<Output<'app.state'>, 'folder' | 'failure'>>
  readonly openLibrary: (folder: string, create: boolean) => Promise<void>
  /** Settles with the folder that is open again. */
  readonly reopenLibrary: () => Promise<string>
}

const OLDER_ELECTRON = 'An older Electron is used: good for trying out and tests, not for daily work.'

type AppHandlers = {
  readonly [M in AppName]: (input: Input<M>, context: AppCallContext) => Promise<Output<M>> | Output<M>
}

const handlers: AppHandlers = {
  'app.state': async (_, { state }) => ({
    version: app.getVersion(),
    platform: process.platform,
    notice: isOlderElectron() ? OLDER_ELECTRON : null,
    ...(await state()),
  }),
  'app.chooseSources': (asked, { window }) => chooseSources(window, asked),
  'app.chooseLibrary': async ({ create }, { window, openLibrary }) => {
    const folder = await (create ? chooseNewLibrary(window) : chooseExistingLibrary(window))
    if (folder === null) return null
    await openLibrary(folder, create)
    return { folder }
  },
  'app.reopenLibrary': async (_, { reopenLibrary }) => ({ folder: await reopenLibrary() }),
  'app.chooseExport': ({ name, formats }, { window }) => chooseExport(window, name, formats),
  'app.chooseCodebook': ({ to }, { window }) => chooseCodebook(window, to),
  'app.chooseReceipt': ({ name }, { window }) => chooseReceipt(window, name),
  'app.chooseCounts': (_, { window }) => chooseCounts(window),
  'app.showFile': ({ path }) => {
    showFile(path)
    return null
  },
  'app.chooseStyle': (_, { window }) => chooseStyle(window),
  'app.chooseBibliography': ({ name }, { window }) => chooseBibliography(window, name),
  'app.copyText': async ({ text, html }) => {
    await copy(text, html)
    return null
  },
}

/** Whether the main process answers this call itself. */
export function isAppCall(method: string): method is AppName {
  return Object.hasOwn(handlers, method)
}

/** Answers a call of the main process; rejects with a `BookwheelError` for input that does not fit the contract. */
export async function answerAppCall<M extends AppName>(
  method: M,
  input: unknown,
  context: AppCallContext,
): Promise<Output<M>> {
  const parsed = contract[method].input.safeParse(input)
  if (!parsed.success) throw new BookwheelError('invalid-input', `${method}: ${parsed.error.message}`)
  return handlers[method](parsed.data as Input<M>, context)
}
