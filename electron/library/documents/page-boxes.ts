import type { TextBox } from '#shared/domain/pages.ts'

const FIELDS = 6

/** Boxes as little-endian 32-bit floats and unsigned integers, six a box: start, end, x, y, width, height. */
export function packBoxes(boxes: readonly TextBox[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(boxes.length * FIELDS * 4))
  for (const [index, { start, end, x, y, width, height }] of boxes.entries()) {
    const at = index * FIELDS * 4
    view.setUint32(at, start, true)
    view.setUint32(at + 4, end, true)
    for (const [field, value] of [x, y, width, height].entries())
      view.setFloat32(at + 8 + field * 4, value, true)
  }
  return new Uint8Array(view.buffer)
}

/** The boxes that `packBoxes` packed. */
export function unpackBoxes(bytes: Uint8Array): TextBox[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.byteLength / (FIELDS * 4) }, (_, index) => {
    const at = index * FIELDS * 4
    const float = (field: number): number => view.getFloat32(at + 8 + field * 4, true)
    return {
      start: view.getUint32(at, true),
      end: view.getUint32(at + 4, true),
      x: float(0),
      y: float(1),
      width: float(2),
      height: float(3),
    }
  })
}
