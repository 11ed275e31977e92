import { times } from '#renderer/strings/times.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** When something happened (ISO 8601) in local time: "today 10:42", "yesterday 9:15", "13 Mar 2020". */
export function shownTime(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (at.toDateString() === now.toDateString()) return times.today(clock.format(at))
  if (at.toDateString() === before.toDateString()) return times.yesterday(clock.format(at))
  return day.format(at)
}
