/**
 * A line for a terminal: control characters, which steer it, are shown as their pictures (␛), and marks that write
 * letters backwards as U+FFFD. The exact text is what `--json` gives.
 */
export function printable(line: string): string {
  return line.replace(CONTROL, (sign) => picture(sign.charCodeAt(0))).replace(OVERRIDE, '\uFFFD')
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g
const OVERRIDE = /[\u202d\u202e]/g

/** The block “Control Pictures” has one for each sign of ASCII, and none for those of ISO 8859-1. */
function picture(code: number): string {
  if (code === 0x7f) return '\u2421'
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
}
