import { useCommand } from '#renderer/data/commands.ts'
import { useTakeDropped } from '#renderer/data/dropped-files.ts'
import { manySearchesStrings as s } from '#renderer/strings/many-searches.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { listedIn } from '#shared/domain/search-list.ts'
import { CountsTable } from './counts-table.tsx'
import { ListForm } from './list-form.tsx'
import {
  changeList,
  chooseList,
  closeManySearches,
  countAll,
  MOST,
  openList,
  openManySearches,
  saveCounts,
  stopCounting,
  useManySearches,
} from './many-searches.ts'

/** “Search for many…”: a list of searches, then a table of what each finds. Stands once in the window. */
export function ManyDialog() {
  const { open, text, counts } = useManySearches()
  useCommand('find.many', openManySearches)
  useTakeDropped(open, s.drop, ([path]) => path !== undefined && void openList(path))
  const listed = open ? listedIn(text).length : 0
  const footer = counts ? (
    <>
      <Button onPress={changeList}>{s.change}</Button>
      <Button isDisabled={counts.rows.length === 0} onPress={() => void saveCounts(counts.rows)}>
        {s.save}
      </Button>
      {counts.isRunning ? (
        <Button variant="primary" onPress={stopCounting}>
          {s.stop}
        </Button>
      ) : (
        <Button variant="primary" onPress={closeManySearches}>
          {s.close}
        </Button>
      )}
    </>
  ) : (
    <>
      <Button onPress={() => void chooseList()}>{s.openList}</Button>
      <Button variant="primary" isDisabled={listed === 0 || listed > MOST} onPress={() => void countAll()}>
        {s.search(listed)}
      </Button>
    </>
  )
  return (
    <Modal title={s.title} isOpen={open} onClose={closeManySearches} width={860} footer={footer}>
      {counts ? <CountsTable counts={counts} /> : <ListForm tooMany={listed > MOST} />}
    </Modal>
  )
}
