/** The first Electron that users should run; older ones serve closed networks for trying out and for tests. */
const FIRST_SUPPORTED = 36

/** Whether this Electron is older than what is supported. */
export function isOlderElectron(version = process.versions['electron'] ?? ''): boolean {
  return Number.parseInt(version, 10) < FIRST_SUPPORTED
}
