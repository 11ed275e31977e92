import { basename } from 'node:path'
import { type Import, importsOf, type SourceModule, type Use, usesOf } from './modules.ts'

/** A module that breaks a rule. `what` is the import or the global that it should not use. */
export interface Violation {
  readonly rule: string
  readonly from: string
  readonly what: string
}

interface ImportRule {
  readonly rule: string
  readonly forbids: (edge: Import) => boolean
}

interface UseRule {
  readonly rule: string
  readonly names: readonly string[]
  readonly forbids: (use: Use) => boolean
}

const isIn = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`))
const isOurs = (path: string): boolean => isIn(path, 'shared', 'electron', 'renderer', 'tests')
const isNode = (path: string): boolean => path.startsWith('node:')

/** The library's rooms that are not features: what all of them stand on, and what stands around them. */
const FOUNDATIONS = ['database', 'migrations', 'hosts']

/** What a library feature offers to others besides its queries. */
const DOORS: ReadonlySet<string> = new Set([
  'electron/library/activity/record.ts',
  'electron/library/citations/document-item.ts',
  'electron/library/citations/engine.ts',
  'electron/library/citations/formats/index.ts',
  'electron/library/citations/pinpoint.ts',
  'electron/library/citations/styles.ts',
  'electron/library/citations/tasks.ts',
  'electron/library/documents/page-boxes.ts',
  'electron/library/documents/passage-index.ts',
  'electron/library/importing/archive.ts',
  'electron/library/importing/csv/read-table.ts',
  'electron/library/importing/decode.ts',
  'electron/library/importing/extract.ts',
  'electron/library/importing/format.ts',
  'electron/library/importing/importer-pool.ts',
  'electron/library/importing/limits.ts',
  'electron/library/importing/metadata/value.ts',
  'electron/library/importing/packed.ts',
  'electron/library/importing/pdf/logical-order.ts',
  'electron/library/importing/sources.ts',
  'electron/library/importing/xml.ts',
  'electron/library/packs/formats/csv.ts',
  'electron/library/packs/formats/markdown-text.ts',
  'electron/library/packs/items.ts',
  'electron/library/packs/signing/key.ts',
  'electron/library/packs/signing/sign.ts',
  'electron/library/packs/verify/open-pack.ts',
  'electron/library/packs/versions.ts',
  'electron/library/packs/write-file.ts',
  'electron/library/transfers/qdpx/shown.ts',
  'electron/library/transfers/qdpx/write.ts',
  'electron/library/transfers/read.ts',
  'electron/library/transfers/unplaced.ts',
  'electron/library/search/aside-filters.ts',
  'electron/library/search/candidates.ts',
  'electron/library/search/filters.ts',
  'electron/library/search/patterns.ts',
])

/** Files that get the database and not only a handle, and so may open transactions: tasks work for long. */
const TRANSACTIONS =
  /^electron\/library\/(?:library|core|database\/[a-z-]+|[a-z]+\/tasks|status\/check|importing\/(?:imports|pipeline|batch))\.ts$/

/** Importers, `prlimit` for them, `sync` for their files, and the library's own process. */
const STARTERS: ReadonlySet<string> = new Set([
  'electron/library/importing/importer-child.ts',
  'electron/library/importing/kernel-limits.ts',
  'electron/library/importing/whole-sync.ts',
  'electron/main/library-process.ts',
])

const OF_THE_PAGE =
  /^(?:electron|react|react-.*|zustand|@tanstack\/.*|monaco-editor|dompurify|lucide-react|tinykeys|jsdom|linkedom)(?:\/|$)/

const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)(?:\/|$)/

/** The feature that a path belongs to: `renderer/features/notes`, `electron/library/notes`; null outside of features. */
function feature(path: string): string | null {
  const [first, second, third, fourth] = path.split('/')
  if (first === 'renderer' && second === 'features') return `renderer/features/${third}`
  if (first === 'electron' && second === 'library' && fourth && !FOUNDATIONS.includes(third ?? '')) {
    return `electron/library/${third}`
  }
  return null
}

const isQueries = (path: string): boolean => /^(?:[a-z]+-)*queries\.ts$/.test(basename(path))
const isHandlers = (path: string): boolean => /^(?:[a-z]+-)*handlers\.ts$/.test(basename(path))

const importRules: readonly ImportRule[] = [
  {
    rule: 'an import names what it imports',
    forbids: ({ to }) => to === '?',
  },
  {
    rule: 'shared imports only itself and zod, approx-string-match in anchoring and stemmers in query',
    forbids: ({ from, to }) =>
      isIn(from, 'shared') &&
      !isIn(to, 'shared') &&
      to !== 'zod' &&
      !(to === 'approx-string-match' && isIn(from, 'shared/anchoring')) &&
      !(to.startsWith('@orama/stemmers/') && isIn(from, 'shared/query')),
  },
  {
    rule: 'the library imports shared, node: and its own libraries, never Electron or the page',
    forbids: ({ from, to }) =>
      isIn(from, 'electron/library') &&
      (isOurs(to) ? !isIn(to, 'shared', 'electron/library') : OF_THE_PAGE.test(to)),
  },
  {
    rule: 'main and preload know the contract and not the library',
    forbids: ({ from, to }) =>
      isIn(from, 'electron/main', 'electron/preload') &&
      isOurs(to) &&
      !isIn(to, 'shared', from.split('/').slice(0, 2).join('/')),
  },
  {
    rule: 'the preload script imports only shared and electron',
    forbids: ({ from, to }) =>
      isIn(from, 'electron/preload') && !isIn(to, 'shared', 'electron/preload') && to !== 'electron',
  },
  {
    rule: 'the renderer imports shared and packages, never Node, Electron or the library',
    forbids: ({ from, to }) =>
      isIn(from, 'renderer') &&
      (isNode(to) || /^electron(?:\/|$)/.test(to) || (isOurs(to) && !isIn(to, 'shared', 'renderer'))),
  },
  {
    rule: 'a feature of the renderer imports only data, ui, strings, shared and itself',
    forbids: ({ from, to }) => {
      const own = isIn(from, 'renderer') && feature(from)
      return Boolean(
        own && isIn(to, 'renderer') && !isIn(to, own, 'renderer/data', 'renderer/ui', 'renderer/strings'),
      )
    },
  },
  {
    rule: 'data, ui and strings of the renderer know neither features nor app',
    forbids: ({ from, to }) =>
      isIn(from, 'renderer/data', 'renderer/ui', 'renderer/strings') &&
      isIn(to, 'renderer/features', 'renderer/app'),
  },
  {
    rule: 'a feature of the library reaches another through its queries or its doors',
    forbids: ({ from, to }) => {
      const [own, other] = [feature(from), feature(to)]
      const crosses = isIn(from, 'electron/library') && own !== null && other !== null && own !== other
      return crosses && !isQueries(to) && !DOORS.has(to)
    },
  },
  {
    rule: 'handlers are known only to the table of handlers',
    forbids: ({ from, to }) =>
      isIn(to, 'electron/library') &&
      isHandlers(to) &&
      feature(to) !== null &&
      from !== 'electron/library/handlers.ts',
  },
  {
    rule: 'only the library and its tasks get the database and open transactions',
    forbids: ({ from, to }) =>
      /^electron\/library\/(?:core|database\/open)\.ts$/.test(to) && !TRANSACTIONS.test(from),
  },
  {
    rule: 'only the database room knows SQLite',
    forbids: ({ from, to }) => to === 'better-sqlite3' && !isIn(from, 'electron/library/database'),
  },
  {
    rule: 'nobody but the hosts imports a host',
    forbids: ({ from, to }) => isIn(to, 'electron/library/hosts') && !isIn(from, 'electron/library/hosts'),
  },
  {
    rule: 'no module can reach a network',
    forbids: ({ from, to }) => isIn(from, 'shared', 'electron', 'renderer') && NETWORK.test(to),
  },
  {
    rule: 'only the importer pool, its limits and main start processes',
    forbids: ({ from, to }) => /^(?:node:)?(?:child_process|cluster)$/.test(to) && !STARTERS.has(from),
  },
  {
    rule: 'what runs does not import tests',
    forbids: ({ from, to }) => isIn(to, 'tests') && !isIn(from, 'tests'),
  },
]

const useRules: readonly UseRule[] = [
  {
    rule: 'only hosts and the importer speak to another process',
    names: ['on', 'once', 'send', 'disconnect', 'parentPort', 'exit'].map((member) => `process.${member}`),
    forbids: ({ from }) =>
      isIn(from, 'electron/library', 'shared', 'renderer') &&
      !isIn(from, 'electron/library/hosts') &&
      from !== 'electron/library/importing/importer.ts',
  },
  {
    rule: 'no module calls a network',
    names: ['fetch', 'WebSocket', 'WebTransport', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection'],
    forbids: ({ from }) => isIn(from, 'shared', 'electron', 'renderer'),
  },
]

/** The names of all rules. */
export const rules: readonly string[] = [...importRules, ...useRules, { rule: 'imports have no cycles' }].map(
  ({ rule }) => rule,
)

/** Everything in these modules that breaks a rule of the architecture. */
export function violations(modules: readonly SourceModule[]): readonly Violation[] {
  const edges = modules.flatMap(importsOf)
  return [
    ...edges.flatMap((edge) =>
      importRules
        .filter(({ forbids }) => forbids(edge))
        .map(({ rule }) => ({ rule, from: edge.from, what: edge.to })),
    ),
    ...useRules.flatMap(({ rule, names, forbids }) =>
      modules
        .flatMap((module) => usesOf(module, new Set(names)))
        .filter(forbids)
        .map(({ from, name }) => ({ rule, from, what: name })),
    ),
    ...cycles(edges).map((path) => ({
      rule: 'imports have no cycles',
      from: path[0] ?? '',
      what: path.join(' → '),
    })),
  ]
}

/** Chains of imports that come back to where they began; types are left out, for they are gone when the program runs. */
function cycles(edges: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly } of edges) {
    if (!typeOnly && isOurs(to)) next.set(from, [...(next.get(from) ?? []), to])
  }
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path])
    if (at >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}
