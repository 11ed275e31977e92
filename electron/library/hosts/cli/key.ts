import { openSigningKey } from '#library/packs/signing/key.ts'
import { fingerprint } from '#library/packs/signing/sign.ts'
import type { Command } from './command.ts'
import { settingsFolder } from './settings-folder.ts'

/** `bookwheel key`: the public half of this computer's key, to be given to those who verify packs. */
export const key: Command = {
  name: 'key',
  usage: 'key',
  summary: 'Prints the public key that goes with the packs you sign; makes the key when there is none.',
  details: [
    'The first line is the fingerprint, by which people compare keys over the telephone; the second the key itself, which',
    '“bookwheel verify --key” takes from a file. The secret half stays in the settings folder of this computer.',
  ],
  examples: ['key', 'key --json'],
  options: {},
  words: { least: 0, most: 0 },
  run: async () => {
    const { publicKey } = await openSigningKey(settingsFolder())
    const print = fingerprint(publicKey)
    return { value: { fingerprint: print, publicKey }, lines: [print, publicKey], ok: true }
  },
}
