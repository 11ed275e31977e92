import type { HighlightColour } from '#shared/contract/documents.ts'

/** The colours as other programs show them: strong enough for a code tree on white. */
const HEX: Readonly<Record<HighlightColour, string>> = {
  amber: '#E0A100',
  green: '#4C9A2A',
  blue: '#2F7FC1',
  rose: '#D0485B',
  violet: '#7E57C2',
}

/** A colour as `#RRGGBB`. */
export function hexOf(colour: HighlightColour): string {
  return HEX[colour]
}

/** Where each colour ends on the colour circle, in degrees from red; rose goes over its beginning. */
const ENDS: readonly (readonly [end: number, colour: HighlightColour])[] = [
  [20, 'rose'],
  [65, 'amber'],
  [170, 'green'],
  [255, 'blue'],
  [320, 'violet'],
  [360, 'rose'],
]

/** What of our colours `#rgb`, `#rrggbb` or `#aarrggbb` is; null for anything else, and for greys, which say nothing. */
export function nearestColour(hex: string | null): HighlightColour | null {
  const sought = hex === null ? null : channels(hex)
  if (sought === null || Math.max(...sought) - Math.min(...sought) < 16) return null
  const hue = hueOf(sought)
  return ENDS.find(([end]) => hue < end)?.[1] ?? 'rose'
}

type Channels = readonly [red: number, green: number, blue: number]

function channels(hex: string): Channels | null {
  const digits =
    /^#(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(hex)?.[1] ?? wide(/^#([0-9a-f]{3})$/i.exec(hex)?.[1])
  if (digits === undefined) return null
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  return [red, green, blue]
}

function wide(digits: string | undefined): string | undefined {
  return digits?.replace(/./g, '$&$&')
}

/** The angle on the colour circle, in degrees from red. */
function hueOf([red, green, blue]: Channels): number {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range === 0) return 0
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range
  return (sixth * 60 + 360) % 360
}
