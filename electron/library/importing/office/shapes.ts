import type { Shape } from './compose.ts'
import type { Role } from './style-names.ts'

/**
 * What a paragraph is by the role of its style; `listLevel` (from 1) where it is an item of a list, else null. A table of
 * contents that the program built repeats the headings, and is furniture.
 */
export function shapeOf(
  role: Role | null | undefined,
  listLevel: number | null,
  { number, standsOut }: Pick<Shape, 'number' | 'standsOut'>,
): Shape {
  const common = { number, level: null, furniture: false, standsOut }
  switch (role?.role) {
    case 'heading':
      return { ...common, kind: 'heading', level: Math.min(6, role.level) }
    case 'title':
      return { ...common, kind: 'heading', level: 1 }
    case 'contents':
      return { ...common, kind: 'paragraph', number: number ?? 'Table of contents', furniture: true }
    case 'quote':
    case 'code':
    case 'caption':
      return { ...common, kind: role.role }
    case 'item':
    case undefined:
      return listLevel === null
        ? { ...common, kind: 'paragraph' }
        : { ...common, kind: 'item', level: Math.max(listLevel, role?.level ?? 1) }
  }
}

/** The role of what stands in a table of contents, whatever its style. */
export const CONTENTS: Role = { role: 'contents' }
