import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this computer that notes who comes. */
export interface Canary {
  /** Its address with a slash at the end. */
  readonly address: string
  /** The paths that were asked for, without the slash and the query, each once. */
  visits(): readonly string[]
  close(): void
}

/** Starts a canary on a free port of the loopback interface. */
export async function startCanary(): Promise<Canary> {
  const visits = new Set<string>()
  const server = createServer(({ url }, response) => {
    visits.add((url ?? '').slice(1).replace(/\?.*/, ''))
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    visits: () => [...visits].toSorted(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
