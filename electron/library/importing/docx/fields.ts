import { child, elements, type XmlElement } from '../xml.ts'
import { isOn, valueOf } from './styles.ts'

/**
 * Where the reader stands in fields (ECMA-376 part 1, 17.16): between `begin` and `separate` is code, then the result
 * that was last shown. Fields may hold each other and reach over paragraphs.
 */
export class Fields {
  private readonly open: { inCode: boolean }[] = []

  /** Follows a `w:fldChar`; answers with what a field of a form shows. */
  step(element: XmlElement): string {
    const type = element.attributes['fldCharType']
    const top = this.open.at(-1)
    if (type === 'end') this.open.pop()
    else if (type === 'separate' && top !== undefined) top.inCode = false
    else if (type === 'begin') {
      this.open.push({ inCode: true })
      return formField(child(element, 'ffData'))
    }
    return ''
  }

  /** Whether words here are the result of a field in the code of another. Words right in a code are shown: a field was not closed. */
  get hides(): boolean {
    return this.open.slice(0, -1).some((field) => field.inCode)
  }
}

function formField(data: XmlElement | undefined): string {
  const box = data === undefined ? undefined : child(data, 'checkBox')
  if (box !== undefined) {
    const state = child(box, 'checked') ?? child(box, 'default')
    return state !== undefined && isOn(valueOf(state) ?? 'true') ? '☒' : '☐'
  }
  const list = data === undefined ? undefined : child(data, 'ddList')
  if (list === undefined) return ''
  const chosen = child(list, 'result') ?? child(list, 'default')
  return valueOf(elements(list, 'listEntry')[Number(valueOf(chosen) ?? 0)]) ?? ''
}
