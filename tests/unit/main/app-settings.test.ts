import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openAppSettings } from '../../../electron/main/app-settings.ts'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookwheel-settings-'))
  path = join(folder, 'user', 'settings.json')
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const bounds = { x: 1, y: 2, width: 900, height: 700 }

test('what was set is there after the next start, and nothing else lies about', () => {
  const first = openAppSettings(path)
  expect(first.get()).toEqual({ library: null, bounds: null, maximised: false, theme: 'system' })
  first.set({ library: '/a/B.bookwheel' })
  first.set({ bounds, maximised: true })
  expect(openAppSettings(path).get()).toEqual({
    library: '/a/B.bookwheel',
    bounds,
    maximised: true,
    theme: 'system',
  })
  expect(readdirSync(join(folder, 'user'))).toEqual(['settings.json'])
})

test.each(['', '{', '[]', '"text"', 'null', '{ "bounds": 3 }', '{ "theme": "purple" }'])(
  'a file that holds %j is put aside and the defaults are used',
  (text) => {
    vi.spyOn(console, 'error').mockReturnValue()
    path = join(folder, 'settings.json')
    writeFileSync(path, text)
    const settings = openAppSettings(path)
    expect(settings.get().library).toBeNull()
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text)
    settings.set({ theme: 'dark' })
    expect(openAppSettings(path).get().theme).toBe('dark')
  },
)

test('a field that a newer version added is no mistake', () => {
  path = join(folder, 'settings.json')
  writeFileSync(path, '{ "library": "/a", "somethingNew": 1 }')
  expect(openAppSettings(path).get()).toMatchObject({ library: '/a', maximised: false })
  expect(existsSync(`${path}.broken`)).toBe(false)
})

test('a disk that refuses does not stop the program', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  writeFileSync(join(folder, 'user'), 'a file where the folder should be')
  const settings = openAppSettings(path)
  settings.set({ maximised: true })
  expect(settings.get().maximised).toBe(true)
  expect(log).toHaveBeenCalledOnce()
})
