import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { call } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { electronPath, sandboxSwitches } from '#tests/e2e/harness/launch.ts'
import { networkLogSwitches, readNetworkAttempts } from '#tests/e2e/harness/network-log.ts'

test('a session of work makes no request and looks up no name', async ({ start, scratch }) => {
  const log = join(scratch, 'net.json')
  const program = await start({
    switches: networkLogSwitches(log),
    files: {
      'page.html':
        '<title>A page that calls home</title><img src="http://tracker.example/p.gif"><script src="//cdn.example/x.js"></script><p>Some words of text.</p>',
      'note.md': '# Notes\n\n![image](https://images.example/a.png) and <https://links.example/>.',
    },
  })
  const { window } = program
  await call(window, 'documents.list', { view: 'all', offset: 0, limit: 10 })
  await call(window, 'search.run', { query: 'words' })
  // Typing is what starts Chromium's spell checker, and with it the search for a dictionary.
  await window.evaluate(() => {
    const field = document.createElement('textarea')
    field.spellcheck = true
    field.lang = 'fr'
    document.body.append(field)
    field.focus()
  })
  await window.keyboard.type('Ceci n’est pas une requete. ')
  await window.waitForTimeout(1500)
  await program.close()
  expect(await readNetworkAttempts(log)).toEqual([])
})

/** A server on this computer that counts who connects. */
async function listen(): Promise<{ readonly address: string; readonly visits: () => number; close(): void }> {
  const server = createServer((_, response) => response.end('reached'))
  let visits = 0
  server.on('connection', () => (visits += 1))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    visits: () => visits,
    close: () => server.close(),
  }
}

test('even a request that nothing else stops reaches nobody, and is seen', async ({ start, scratch }) => {
  const server = await listen()
  const addresses = [server.address, 'http://bookwheel.invalid/']
  const log = join(scratch, 'net.json')
  const program = await start({ switches: networkLogSwitches(log) })
  const outcomes = await program.app.evaluate(async ({ net, session }, urls) => {
    // A session that was opened up on purpose: only Chromium's own switches still stand in the way.
    const open = session.fromPartition('opened-for-the-test')
    open.webRequest.onBeforeRequest(null)
    const fetched = (url: string): Promise<string> =>
      new Promise((resolve) => {
        const request = net.request({ url, session: open })
        request.on('response', () => resolve('answered'))
        request.on('error', (error) => resolve(error.message))
        request.end()
      })
    return Promise.all(urls.map(fetched))
  }, addresses)
  await program.close()
  server.close()

  expect(outcomes).toEqual(['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_NOT_RESOLVED'])
  expect(server.visits()).toBe(0)
  const requests = (await readNetworkAttempts(log)).filter(({ kind }) => kind === 'request')
  expect(requests.map(({ target }) => target).toSorted()).toEqual(addresses.toSorted())
})

const CHATTY_PROGRAM = `
const { app, net } = require('electron')
app.setPath('userData', process.argv.at(-2))
app.whenReady().then(async () => {
  await Promise.allSettled([net.fetch(process.argv.at(-1)), net.fetch('http://bookwheel.invalid/')])
  app.quit()
})`

test('the same watch sees requests, look-ups and connections of a program that makes them', async ({
  scratch,
}) => {
  const server = await listen()
  const folder = join(scratch, 'chatty')
  const log = join(scratch, 'net.json')
  await mkdir(folder)
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "chatty", "version": "1.0.0", "main": "main.cjs" }',
  )
  await writeFile(join(folder, 'main.cjs'), CHATTY_PROGRAM)
  const switches = [...sandboxSwitches, ...networkLogSwitches(log)]
  await promisify(execFile)(electronPath(), [...switches, folder, join(scratch, 'user'), server.address])
  server.close()

  expect(server.visits()).toBe(1)
  const attempts = await readNetworkAttempts(log)
  expect(attempts).toContainEqual({ kind: 'request', target: server.address })
  expect(attempts).toContainEqual({ kind: 'request', target: 'http://bookwheel.invalid/' })
  expect(attempts).toContainEqual({ kind: 'connection', target: new URL(server.address).host })
  expect(
    attempts
      .filter(({ kind }) => kind === 'name look-up')
      .map(({ target }) => target)
      .join(),
  ).toContain('bookwheel.invalid')
})
