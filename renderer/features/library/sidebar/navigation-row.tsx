import { Button } from 'react-aria-components'
import { changeDesk } from '#renderer/data/desk.ts'
import { useView, type View } from '#renderer/data/view.ts'
import { library as strings } from '#renderer/strings/library.ts'
import row from '#renderer/ui/side-row.module.css'

interface NavigationRowProps {
  readonly text: string
  readonly count: number | undefined
  readonly to: View
  /** Whether the list column shows this now. */
  readonly isCurrent: boolean
}

/** A line of the sidebar that shows something in the list column, which it opens if it is closed. */
export function NavigationRow({ text, count, to, isCurrent }: NavigationRowProps) {
  const show = useView((state) => state.show)
  return (
    <li>
      <Button
        className={row.row}
        aria-current={isCurrent ? 'page' : undefined}
        onPress={() => {
          show(to)
          changeDesk({ list: true })
        }}
      >
        <span className={row.text} dir="auto">
          {text}
        </span>
        {count === undefined ? null : <span className={row.count}>{strings.count(count)}</span>}
      </Button>
    </li>
  )
}
