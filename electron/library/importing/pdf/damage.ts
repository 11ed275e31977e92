/** How far from the end of a file its last pointer may stand (bytes). */
const TAIL = 2048

/**
 * Whether a PDF's end does not lead to its table of objects (ISO 32000-2, 7.5.5), so that a reader has to search the
 * whole file for them.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const latin1 = new TextDecoder('latin1')
  const tail = latin1.decode(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  const pointer = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1]
  if (pointer === undefined) return true
  const begin = headerAt(latin1.decode(bytes.subarray(0, 1024)))
  const places = [Number(pointer), Number(pointer) + begin]
  return !places.some((at) => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin1.decode(bytes.subarray(at, at + 40))))
}

/** Programs put bytes of their own before the header, and some then count from the header. */
function headerAt(start: string): number {
  return Math.max(0, start.indexOf('%PDF-'))
}
