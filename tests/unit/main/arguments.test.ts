import { expect, test } from 'vitest'
import { ownArguments, parseArguments } from '../../../electron/main/arguments.ts'

const none = { library: null, imports: [], documents: null }

test.each([
  [[], none],
  [['--library', 'Mine.bookwheel'], { ...none, library: '/home/Mine.bookwheel' }],
  [['--library=/abs/Mine.bookwheel'], { ...none, library: '/abs/Mine.bookwheel' }],
  [
    ['--import', 'a.txt', '/b', '--library', 'L'],
    { ...none, library: '/home/L', imports: ['/home/a.txt', '/b'] },
  ],
  [['--import=a=b.txt', '--import=c'], { ...none, imports: ['/home/a=b.txt', '/home/c'] }],
  [['--documents', 'docs'], { ...none, documents: '/home/docs' }],
  [
    ['--no-sandbox', '--user-data-dir=/x', '--ozone-platform=x11', '--library=L'],
    { ...none, library: '/home/L' },
  ],
])('reads %j', (argv, expected) => {
  expect(parseArguments(argv, '/home')).toEqual({ kind: 'run', arguments: expected })
})

test.each([
  [['--libary', 'x'], 'Unknown option: --libary'],
  [['stray.txt'], 'Unknown option: stray.txt'],
  [['--import'], '--import needs'],
  [['--library'], '--library needs exactly one'],
  [['--library', 'a', 'b'], '--library needs exactly one'],
  [['-x'], 'Unknown option: -x'],
])('refuses %j', (argv, message) => {
  expect(parseArguments(argv, '/home')).toMatchObject({
    kind: 'wrong',
    message: expect.stringContaining(message) as string,
  })
})

test('help is asked for anywhere', () => {
  expect(parseArguments(['--library', 'a', '--help'], '/home')).toEqual({ kind: 'help' })
})

test('what stands before the folder of the app is Electron’s', () => {
  const argv = ['/bin/electron', '--no-sandbox', '-r', '/loader.cjs', '/app', '--library', '/app/x']
  expect(ownArguments(argv, '/app')).toEqual(['--library', '/app/x'])
  expect(ownArguments(['/bin/bookwheel', '--library', 'x'], null)).toEqual(['--library', 'x'])
})
