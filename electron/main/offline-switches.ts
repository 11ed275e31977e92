import type { CommandLine } from 'electron'

/** Switches of Chromium that end what it does on its own: updates, probes, look-ups, reports. */
const SWITCHES: Readonly<Record<string, string>> = {
  // No name resolves and no address is reached. This alone stops everything; the rest stops it from being tried.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'no-proxy-server': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-breakpad': '',
  'disable-client-side-phishing-detection': '',
  'disable-default-apps': '',
  'disable-sync': '',
  'disable-quic': '',
  'dns-prefetch-disable': '',
  'metrics-recording-only': '',
  'no-default-browser-check': '',
  'no-first-run': '',
  'no-pings': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
}

const FEATURES_OFF = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Reporting',
]

/** Makes Chromium an offline program. Must run before Electron is ready. */
export function goOffline(commandLine: CommandLine): void {
  for (const [name, value] of Object.entries(SWITCHES)) commandLine.appendSwitch(name, value)
  const off = [commandLine.getSwitchValue('disable-features'), ...FEATURES_OFF].filter((name) => name !== '')
  commandLine.appendSwitch('disable-features', off.join(','))
}
