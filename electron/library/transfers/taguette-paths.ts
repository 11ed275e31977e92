import type { ForeignCode } from './foreign.ts'

/** A tag of Taguette; its path names its parents with dots between: "places.rivers". */
export interface TagPath {
  readonly foreignId: string
  readonly path: string
  readonly description: string
}

/** The tags as a tree; parents that are no tags themselves are made. */
export function codesOfPaths(tags: readonly TagPath[]): ForeignCode[] {
  const byPath = new Map(tags.map((tag) => [tag.path, tag]))
  const codes = new Map<string, ForeignCode>()
  const add = (path: string): string => {
    const known = codes.get(path)
    if (known !== undefined) return known.foreignId
    const dot = path.lastIndexOf('.')
    const whole = dot <= 0 || dot === path.length - 1
    const parent = whole ? null : add(path.slice(0, dot))
    const tag = byPath.get(path)
    const code: ForeignCode = {
      foreignId: tag?.foreignId ?? `path:${path}`,
      parent,
      name: whole ? path : path.slice(dot + 1),
      colour: null,
      description: tag?.description ?? '',
    }
    codes.set(path, code)
    return code.foreignId
  }
  for (const { path } of tags) add(path)
  return [...codes.values()]
}
