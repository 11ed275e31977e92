/** The parts of schema.org JSON-LD that describe a work. All strings as the page gave them. */
export interface LinkedWork {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
}

const WORK =
  /(?:Article|BlogPosting|Report|NewsArticle|WebPage|CreativeWork|Book|Legislation|PressRelease|Posting)$/i
const LONGEST = 1_000_000
const MOST_NODES = 2000

/**
 * Works described in a page's JSON-LD, articles before web pages. Read as data: parsed by `JSON.parse`, walked without
 * recursion, at most 2,000 objects; what is malformed is skipped.
 */
export function linkedWorks(scripts: readonly string[]): LinkedWork[] {
  const objects = scripts.flatMap((script) => objectsIn(script))
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' ? [[object['@id'], object] as const] : [],
    ),
  )
  return objects
    .filter((object) => types(object).some((type) => WORK.test(type)))
    .sort((a, b) => Number(isWebPage(a)) - Number(isWebPage(b)))
    .map((object) => toWork(object, byId))
}

type Json = Readonly<Record<string, unknown>>

function objectsIn(script: string): Json[] {
  const found: Json[] = []
  const pending: unknown[] = [parseJson(script)]
  for (let value = pending.pop(); pending.length > 0 || value !== undefined; value = pending.pop()) {
    if (found.length >= MOST_NODES) break
    if (Array.isArray(value)) pending.push(...value.slice(0, MOST_NODES).reverse())
    else if (isObject(value)) {
      found.push(value)
      for (const name of ['mainEntity', '@graph']) {
        const inside = value[name]
        if (Array.isArray(inside)) pending.push(...inside.slice(0, MOST_NODES).reverse())
        else if (isObject(inside)) pending.push(inside)
      }
    }
  }
  return found
}

function parseJson(text: string): unknown {
  if (text.length > LONGEST) return null
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

function toWork(object: Json, byId: ReadonlyMap<unknown, Json>): LinkedWork {
  const name = (value: unknown): string | null => {
    if (!isObject(value)) return text(value)
    return text(value.name) ?? text(byId.get(value['@id'])?.name)
  }
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 20) : [value])
  const page = object.mainEntityOfPage
  return {
    headline: text(object.headline) ?? (isWebPage(object) ? null : text(object.name)),
    authors: list(object.author ?? object.creator).flatMap((author) => name(author) ?? []),
    publisher: name(list(object.publisher ?? object.sourceOrganization)[0]),
    published: text(object.datePublished) ?? text(object.dateCreated),
    url: text(object.url) ?? (typeof page === 'string' ? page : isObject(page) ? text(page['@id']) : null),
    language: languageOf(list(object.inLanguage)[0]),
  }
}

function languageOf(value: unknown): string | null {
  return isObject(value) ? (text(value.alternateName) ?? text(value.name)) : text(value)
}

function isWebPage(object: Json): boolean {
  return types(object).every((type) => type.endsWith('Page'))
}

function types(object: Json): string[] {
  const type = object['@type']
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

/** A text, or the first of several. */
function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
