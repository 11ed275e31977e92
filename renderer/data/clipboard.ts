import { toFailure } from '#shared/contract/errors.ts'
import { call } from './client.ts'
import { notify } from './notices.ts'

/** Puts text on the clipboard, formatted as well where there is `html`, and says so in a notice. */
export function copyText(text: string, said: string, html?: string): void {
  call('app.copyText', { text, html }).then(
    () => notify({ tone: 'info', message: said }),
    (error: unknown) => notify({ tone: 'error', ...toFailure(error) }),
  )
}
