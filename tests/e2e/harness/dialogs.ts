import type { ElectronApplication } from '@playwright/test'

/**
 * Native dialogs can't be driven by Playwright (and would wait for ever): these answer the next ones in their place.
 * `paths` empty means that the user cancels.
 */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** Answers save dialogs with `path`, or cancels them for null. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Answers every save dialog with the name it proposes, in `folder`. Gives back how often one was shown. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<() => Promise<number>> {
  const counted = await app.evaluateHandle(({ dialog }, into) => {
    const shown = { times: 0 }
    // Called with the window and the options; Electron's typings also know a form without a window.
    const answer = (_window: unknown, options?: { readonly defaultPath?: string }) => {
      shown.times += 1
      return Promise.resolve({
        canceled: false,
        filePath: `${into}/${options?.defaultPath?.split(/[/\\]/).at(-1)}`,
      })
    }
    dialog.showSaveDialog = answer
    return shown
  }, folder)
  return () => counted.evaluate(({ times }) => times)
}

/** Answers every question of the program with this button. Gives back what was asked. */
export async function answerQuestion(
  app: ElectronApplication,
  button: string,
): Promise<() => Promise<readonly string[]>> {
  const heard = await app.evaluateHandle(({ dialog }, wanted) => {
    const asked: string[] = []
    const answer = (_window: unknown, options?: Electron.MessageBoxOptions) => {
      asked.push(`${options?.message} ${options?.detail}`)
      return Promise.resolve({ response: options?.buttons?.indexOf(wanted) ?? -1, checkboxChecked: false })
    }
    dialog.showMessageBox = answer
    return asked
  }, button)
  return () => heard.jsonValue()
}
