import { readFile } from 'node:fs/promises'
import { rawCall } from '#tests/e2e/harness/call.ts'
import { expect, test } from '#tests/e2e/harness/fixtures.ts'
import { sandboxed } from '#tests/e2e/harness/launch.ts'

test('the page runs in a sandbox, isolated, without Node', async ({ app, window }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [page] = BrowserWindow.getAllWindows()
    if (!page) throw new Error('There is no window.')
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
      // What the page really runs under; the call is not in Electron's typings.
      (
        page.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  const seen = await window.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
    bridge: Object.keys(globalThis.window.bookwheel).toSorted(),
  }))
  expect(seen).toEqual({ globals: [], bridge: ['call', 'on', 'pathsOf'] })
})

test('the page’s process is confined by the kernel', async ({ app, window }) => {
  test.skip(!sandboxed || process.platform !== 'linux', 'Chromium has no sandbox as root.')
  await expect(window.locator('#root')).not.toBeEmpty()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  // 2 is SECCOMP_MODE_FILTER (man 5 proc).
  expect(status).toMatch(/^Seccomp:\s*2$/m)
  expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
})

test('only bundled files are served', async ({ window }) => {
  const paths = [
    '/index.html',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/',
  ]
  const statuses = await window.evaluate(
    (all) => Promise.all(all.map(async (path) => [path, (await fetch(`app://bookwheel${path}`)).status])),
    paths,
  )
  expect(statuses).toEqual(paths.map((path) => [path, path === '/index.html' ? 200 : 404]))
})

test('other hosts of the scheme, files and the network are out of reach', async ({ window }) => {
  const addresses = [
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'https://example.org/',
  ]
  const reached = await window.evaluate(
    (all) =>
      Promise.all(
        all.map((address) =>
          fetch(address).then(
            ({ status }) => `${address} answered ${status}`,
            () => null,
          ),
        ),
      ),
    addresses,
  )
  expect(reached).toEqual([null, null, null, null])
})

test('the content security policy stops inline scripts, eval and foreign images', async ({ window }) => {
  const violations = await window.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      seen.push(`${effectiveDirective} ${blockedURI}`)
    })
    const script = document.createElement('script')
    script.textContent = 'globalThis.wasRun = true'
    document.body.append(script)
    const image = document.createElement('img')
    image.src = 'https://example.org/pixel.gif'
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    await new Promise((resolve) => {
      setTimeout(resolve, 300)
    })
    for (const element of [script, image, frame]) element.remove()
    return { seen: seen.toSorted(), wasRun: 'wasRun' in globalThis }
  })
  expect(violations).toEqual({
    seen: [
      'frame-src https://example.org',
      'img-src https://example.org/pixel.gif',
      'script-src-elem inline',
    ],
    wasRun: false,
  })
})

test('the page has no eval', async ({ app, window }) => {
  const policy = await window.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-eval')
  // Playwright's own evaluate is exempt from the policy, so a timer of the page's world tries it.
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const [page] = BrowserWindow.getAllWindows()
    return page?.webContents.executeJavaScript(`
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true })
        setTimeout(() => { try { resolve('ran ' + new Function('return 1')()) } catch (error) { resolve(error.name) } })
      })`)
  })
  expect(outcome).toMatch(/^(?:eval|EvalError)$/)
})

test('windows, navigation, webviews and downloads are refused', async ({ app, window }) => {
  const before = window.url()
  const opened = await window.evaluate(() => [
    globalThis.window.open('https://example.org/') === null,
    globalThis.window.open('about:blank') === null,
    globalThis.window.open('app://bookwheel/index.html') === null,
  ])
  expect(opened).toEqual([true, true, true])

  await window.evaluate(() => {
    globalThis.window.location.href = 'https://example.org/'
  })
  await window.evaluate(() => {
    globalThis.window.location.href = 'file:///etc/passwd'
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'data:text/plain,downloaded'
    link.download = 'downloaded.txt'
    document.body.append(link)
    link.click()
    link.remove()
    document.body.append(document.createElement('webview'))
  })
  await window.waitForTimeout(300)
  expect(window.url()).toBe(before)
  expect(before).toBe('app://bookwheel/index.html')
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(contents).toBe(1)
})

test('every permission is refused', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const asked = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
    const media = await navigator.mediaDevices
      .getUserMedia({ audio: true, video: true })
      .then(() => 'given')
      .catch((error: Error) => error.name)
    return { asked: [...new Set(asked)], notification: await Notification.requestPermission(), media }
  })
  expect(states.asked).toEqual(['denied'])
  expect(states.notification).toBe('denied')
  expect(['NotAllowedError', 'NotFoundError']).toContain(states.media)
})

test('a call outside the contract is refused', async ({ window }) => {
  const calls: readonly (readonly [string, unknown])[] = [
    ['library.explode', {}],
    ['__proto__', {}],
    ['constructor', {}],
    ['documents.get', { id: 'one' }],
    ['documents.get', null],
    ['app.copyText', { text: 7 }],
    ['documents.get', new Map([['id', 1]])],
  ]
  for (const [method, input] of calls) {
    const answer = await rawCall(window, method, input)
    expect(answer.ok ? 'answered' : answer.error.code, method).toBe('invalid-input')
  }
  const huge = await window.evaluate(() =>
    globalThis.window.bookwheel.call('notes.create', { body: 'x'.repeat(70 * 1024 * 1024) }),
  )
  expect(huge.ok ? 'answered' : huge.error.code).toBe('invalid-input')
})

test('a frame inside the page and another window cannot call', async ({ app, window }) => {
  // Even with our preload script, which only a mistake of ours could give them.
  const answers = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('app://bookwheel/index.html')
    const answer = await other.webContents.executeJavaScript(`bookwheel.call('library.status', {})`)
    other.destroy()
    return answer
  })
  expect(answers).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  // The page may hold no frame at all: it is not loaded, so there is nobody in it who could call.
  const frame = await window.evaluate(async () => {
    const inner = document.createElement('iframe')
    inner.src = '/index.html'
    document.body.append(inner)
    await new Promise((resolve) => {
      inner.addEventListener('load', resolve)
    })
    return inner.contentDocument?.URL ?? 'refused'
  })
  expect(frame).toBe('refused')
})
