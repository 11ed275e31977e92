import { create } from 'zustand'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { manySearchesStrings as s } from '#renderer/strings/many-searches.ts'
import type { CountedSearch } from '#shared/contract/searches.ts'
import { listedIn, listText } from '#shared/domain/search-list.ts'

/** So many searches stand in the table at most. */
export const MOST = 2_000

interface ManySearches {
  readonly open: boolean
  /** The list as it is written, see `listedIn`. */
  readonly text: string
  readonly furniture: boolean
  /** Null while the list is written. */
  readonly counts: Counts | null
}

/** A run and what it has counted so far. */
export interface Counts {
  readonly rows: readonly CountedSearch[]
  /** How many searches the list has. */
  readonly total: number
  readonly isRunning: boolean
}

/** The list and its table; both stay while the dialog is closed. */
export const useManySearches = create<ManySearches>(() => ({
  open: false,
  text: '',
  furniture: false,
  counts: null,
}))

const { setState: set, getState: get } = useManySearches

/** Opens the dialog with what stood in it last. */
export function openManySearches(): void {
  set({ open: true })
}

/** Closes the dialog; searches that run go on. */
export function closeManySearches(): void {
  set({ open: false })
}

/** Goes back to the list. */
export function changeList(): void {
  set({ counts: null })
}

/** Ends the run and keeps what was counted. */
export function stopCounting(): void {
  const { counts } = get()
  if (counts) set({ counts: { ...counts, isRunning: false } })
}

/** Searches for all of the list, one after the other, so that other work has its turns. */
export async function countAll(): Promise<void> {
  const { text, furniture } = get()
  const listed = listedIn(text).slice(0, MOST)
  let counts: Counts = { rows: [], total: listed.length, isRunning: listed.length > 0 }
  set({ counts })
  try {
    for (const { name, query } of listed) {
      const found = await call('searches.countQuery', { query, furniture })
      // Stopped, or gone back to the list.
      if (get().counts !== counts) return
      const rows = [...counts.rows, { name, query, ...found }]
      counts = { ...counts, rows, isRunning: rows.length < listed.length }
      set({ counts })
    }
  } catch (error) {
    stopCounting()
    showFailure(error)
  }
}

/** Asks for a file and reads its searches into the list. */
export async function chooseList(): Promise<void> {
  try {
    const [path] = await call('app.chooseSources', { folder: false, several: false, of: 'searches' })
    if (path !== undefined) await openList(path)
  } catch (error) {
    showFailure(error)
  }
}

/** Reads the searches of a file into the list. */
export async function openList(path: string): Promise<void> {
  try {
    const listed = await call('searches.readList', { path })
    if (listed.length === 0) notify({ tone: 'error', message: s.emptyList, advice: s.emptyListAdvice })
    else set({ text: listText(listed), counts: null })
  } catch (error) {
    showFailure(error)
  }
}

/** Asks where to write the table, and says where it is. */
export async function saveCounts(rows: readonly CountedSearch[]): Promise<void> {
  try {
    const path = await call('app.chooseCounts', {})
    if (path === null) return
    await save('searches.writeCounts', { path, rows: [...rows] })
    notify({
      tone: 'info',
      message: s.saved(rows.length),
      advice: path,
      action: { label: s.showFile, run: () => void call('app.showFile', { path }).catch(showFailure) },
    })
  } catch (error) {
    ignoreShown(error)
  }
}
