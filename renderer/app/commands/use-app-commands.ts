import { openBoard, openCodebook } from '#renderer/data/board.ts'
import { call } from '#renderer/data/client.ts'
import { useCommand } from '#renderer/data/commands.ts'
import { goBack, goForward, useDesk } from '#renderer/data/desk.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { createNote } from '#renderer/data/notes.ts'
import { changeSettings, useSettings } from '#renderer/data/settings.ts'
import { allDocuments, useView } from '#renderer/data/view.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { defaultSettings, settings as schema } from '#shared/domain/settings.ts'
import { goToRegion } from '../regions.ts'
import { redo, undo } from './history.ts'

/** Binds the commands that belong to the window as a whole. */
export function useAppCommands(): void {
  useHistoryCommands()
  useThemeCommands()
  useSizeCommands()
  useViewCommands()
  useLibraryCommands()
}

function useHistoryCommands(): void {
  useCommand('edit.undo', undo)
  useCommand('edit.redo', redo)
  useCommand(
    'go.back',
    goBack,
    useDesk(({ past }) => past.length > 0),
  )
  useCommand(
    'go.forward',
    goForward,
    useDesk(({ future }) => future.length > 0),
  )
  useCommand('go.nextRegion', () => goToRegion(1))
  useCommand('go.previousRegion', () => goToRegion(-1))
}

function useThemeCommands(): void {
  const theme = (chosen: Settings['theme']) => () => changeSettings({ theme: chosen })
  useCommand('view.themeSystem', theme('system'))
  useCommand('view.themeLight', theme('light'))
  useCommand('view.themeSepia', theme('sepia'))
  useCommand('view.themeDark', theme('dark'))
}

function useSizeCommands(): void {
  const { readingSize } = useSettings()
  const resize = (size: number) => {
    if (schema.shape.readingSize.safeParse(size).success) changeSettings({ readingSize: size })
  }
  useCommand('view.larger', () => resize(readingSize + 1))
  useCommand('view.smaller', () => resize(readingSize - 1))
  useCommand('view.resetSize', () => resize(defaultSettings.readingSize))
}

function useViewCommands(): void {
  const show = useView((state) => state.show)
  useCommand('go.documents', () => show({ kind: 'documents', query: allDocuments }))
  useCommand('go.highlights', () => show({ kind: 'highlights', tag: null, colour: null }))
  useCommand('go.notes', () => show({ kind: 'notes' }))
  useCommand('go.board', () => openBoard())
  useCommand('go.codebook', openCodebook)
  useCommand('note.create', () => void createNote().catch(showFailure))
}

// The main process loads the page anew once another library is open.
function useLibraryCommands(): void {
  const choose = (create: boolean) => () => void call('app.chooseLibrary', { create }).catch(showFailure)
  useCommand('library.create', choose(true))
  useCommand('library.open', choose(false))
}
