import { call } from '#renderer/data/client.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { openPlace } from '#renderer/data/open.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { type LinkTarget, linkTarget, writtenLinks } from '#shared/domain/links.ts'
import type { Editor, Languages } from './monaco.ts'

const SCHEME = 'bookwheel'

/** Opens the target of a link in the pane beside; says so when it is gone. */
export async function openTarget(target: LinkTarget): Promise<void> {
  const [place] = await call('links.resolve', { targets: [target] })
  if (place) openPlace(place, { beside: true })
  else notify({ tone: 'info', message: s.broken })
}

/** Copies an address of the web instead of opening it: nothing leads out of the program. */
export function copyAddress(address: string): void {
  copyText(address, s.addressCopied)
}

/** Makes links of notes follow Ctrl- or Command-click. */
export function followLinks(editor: Editor, languages: Languages): void {
  languages.registerLinkProvider('markdown', {
    provideLinks: (model) => ({
      links: model.getLinesContent().flatMap((line, index) =>
        writtenLinks(line).map(({ target, start, end }) => ({
          range: {
            startLineNumber: index + 1,
            startColumn: start + 1,
            endLineNumber: index + 1,
            endColumn: end + 1,
          },
          url: `${SCHEME}:${target.kind}/${target.id}`,
          tooltip: s.open,
        })),
      ),
    }),
  })
  editor.registerLinkOpener({
    open(address) {
      const [kind, id] = address.path.split('/')
      const target = linkTarget.safeParse({ kind, id: Number(id) })
      if (address.scheme === SCHEME && target.success) openTarget(target.data).catch(showFailure)
      else copyAddress(address.toString(true))
      return true
    },
  })
}
