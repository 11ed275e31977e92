import { readFile } from 'node:fs/promises'

/** Something the network stack was asked to do. */
export interface NetworkAttempt {
  readonly kind: 'request' | 'name look-up' | 'connection'
  readonly target: string
}

/** Chromium switches that write a net log: everything its network stack does, below anything JavaScript can see. */
export function networkLogSwitches(file: string): readonly string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything']
}

// Types of https://source.chromium.org/chromium/chromium/src/+/main:net/log/net_log_event_type_list.h and the
// parameter that names the target.
const WATCHED: Readonly<
  Record<string, { readonly kind: NetworkAttempt['kind']; readonly parameter: string }>
> = {
  URL_REQUEST_START_JOB: { kind: 'request', parameter: 'url' },
  HOST_RESOLVER_MANAGER_REQUEST: { kind: 'name look-up', parameter: 'host' },
  HOST_RESOLVER_MANAGER_JOB: { kind: 'name look-up', parameter: 'host' },
  DNS_TRANSACTION: { kind: 'name look-up', parameter: 'hostname' },
  TCP_CONNECT_ATTEMPT: { kind: 'connection', parameter: 'address' },
  UDP_CONNECT: { kind: 'connection', parameter: 'address' },
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

/** Everything in a net log that leads, or tries to lead, out of the program. */
export async function readNetworkAttempts(file: string): Promise<readonly NetworkAttempt[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog
  const watched = new Map(
    Object.entries(WATCHED).map(([name, watch]) => {
      const type = constants.logEventTypes[name]
      if (type === undefined)
        throw new Error(`This Chromium has no net log event ${name}; the watch would be blind.`)
      return [type, watch]
    }),
  )
  return events.flatMap(({ type, params }) => {
    const watch = watched.get(type)
    const target = watch && params?.[watch.parameter]
    return watch && typeof target === 'string' && !isInside(target) ? [{ kind: watch.kind, target }] : []
  })
}

/** The program's own files and what a page holds in memory. */
function isInside(target: string): boolean {
  return /^(?:app|data|blob|devtools):/.test(target)
}
