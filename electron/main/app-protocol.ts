import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'

/** The only origin of the program's pages. */
export const APP_ORIGIN = 'app://bookwheel'
export const PAGE = `${APP_ORIGIN}/index.html`

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // React Aria and Monaco set style attributes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Declares `app:` as a secure origin with relative addresses. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** True for addresses of the program's own pages. */
export function isAppUrl(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`)
}

/**
 * Serves the files that lie in `root` now, under exactly their own names: no other path exists, so none can lead out.
 */
export function serveApp(session: Session, root: string): void {
  const files = filesUnder(root)
  session.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file = host === 'bookwheel' && method === 'GET' ? files.get(pathname) : undefined
    return file === undefined
      ? new Response('Not found', { status: 404, headers: headers('.txt') })
      : new Response(await readFile(file), { headers: headers(extname(file)) })
  })
}

function filesUnder(folder: string, prefix = '/', found = new Map<string, string>()): Map<string, string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) filesUnder(path, `${prefix}${entry.name}/`, found)
    else if (entry.isFile()) found.set(prefix + entry.name, path)
  }
  return found
}

function headers(extension: string): Record<string, string> {
  return {
    'Content-Type': MEDIA_TYPES[extension] ?? 'text/plain; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
