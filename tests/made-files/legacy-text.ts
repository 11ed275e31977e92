/**
 * Encodes text in an old charset, which Node only decodes: by trying all sequences of one and two bytes. Throws for a
 * letter that the charset lacks.
 */
export function encodeAs(charset: string, text: string): Uint8Array {
  const bytesOf = tableOf(charset)
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = bytesOf.get(letter)
      if (bytes === undefined) throw new Error(`${charset} has no “${letter}”`)
      return bytes
    }),
  )
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset)
  if (known !== undefined) return known
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: readonly number[]): void => {
    const decoded = new TextDecoder(charset).decode(Uint8Array.from(bytes))
    if (/^.$/su.test(decoded) && decoded !== '\uFFFD' && !table.has(decoded)) table.set(decoded, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add(byte)
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail)
  tables.set(charset, table)
  return table
}
