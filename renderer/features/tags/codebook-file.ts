import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'

/** Asks where, and writes all tags as a REFI-QDA codebook that other programs for qualitative research read. */
export function exportCodebook(): void {
  call('app.chooseCodebook', { to: 'write' })
    .then(async (chosen) => {
      if (chosen === null) return
      const { path, tags } = await save('tags.exportCodebook', { path: chosen })
      notify({
        tone: 'info',
        message: strings.exported(tags),
        advice: path,
        action: {
          label: strings.showFile,
          run: () => void call('app.showFile', { path }).catch(showFailure),
        },
      })
    })
    .catch(ignoreShown)
}

/** Asks for a codebook of another program and adds its tags. */
export function importCodebook(): void {
  call('app.chooseCodebook', { to: 'read' })
    .then(async (path) => {
      if (path === null) return
      const { tags, unplaced } = await save('tags.importCodebook', { path })
      const lines = unplaced.slice(0, 5).map(({ what, why }) => `${what}: ${why}`)
      notify({
        tone: unplaced.length === 0 ? 'info' : 'error',
        message: strings.imported(tags),
        advice: unplaced.length === 0 ? '' : [strings.leftOut(unplaced.length), ...lines].join('\n'),
      })
    })
    .catch(ignoreShown)
}
