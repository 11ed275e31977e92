import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { BRIDGE_CHANNEL, type Bridge } from '#shared/contract/bridge.ts'
import type { AnyEvent } from '#shared/contract/events.ts'

/** Electron before 32 puts the path on the file itself and has no `webUtils`. */
function pathOf(file: File & { readonly path?: string }): string {
  return file.path ?? webUtils.getPathForFile(file)
}

const listeners = new Set<(event: AnyEvent) => void>()

ipcRenderer.on(BRIDGE_CHANNEL, (_, event: AnyEvent) => {
  for (const listener of listeners) listener(event)
})

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(BRIDGE_CHANNEL, method, input),
  on: (listener) => {
    const forward = (event: AnyEvent): void => listener(event)
    listeners.add(forward)
    return () => {
      listeners.delete(forward)
    }
  },
  pathsOf: (files) => files.map(pathOf),
}

contextBridge.exposeInMainWorld('bookwheel', bridge)
