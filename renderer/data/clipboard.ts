import { toFailure } from '#shared/contract/errors.ts'
import { call } from './client.ts'
import { notify } from './notices.ts'

/** Puts plain text on the clipboard and says so in a notice. */
export function copyText(text: string, said: string): void {
  call('app.copyText', { text }).then(
    () => notify({ tone: 'info', message: said }),
    (error: unknown) => notify({ tone: 'error', ...toFailure(error) }),
  )
}
