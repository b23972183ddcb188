import { contrast } from '@/lib/look/contrast'
import { fixed } from '@/lib/look/tokens'

/** Dark tints for rules and headings on a handout, tested in accent.test.ts. None is ink. */
export const accents = {
  teal: '#0b5450',
  blue: '#1d4480',
  violet: '#57307a',
  olive: '#4c5a1a',
  brown: '#6a4a1c',
  slate: '#43525f',
} as const
export type AccentName = keyof typeof accents

/** Least contrast of a heading with white paper: WCAG 2.2, 1.4.3. */
const least = 4.5
/** Degrees on the colour circle to each side of the muscle's, within which a colour is taken for it. */
const nearMuscle = 28

/** A colour as people type it, with its sign or without, as `#rrggbb`; null for what is none. */
export function toColor(typed: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (!digits) return null
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** Why a colour `#rrggbb` can't be a clinic's accent: too pale on paper, or taken for a muscle; null where it can. */
export function refuseAccent(color: string): 'pale' | 'red' | null {
  const { hue, strength } = toHue(color)
  const away = Math.abs(hue - toHue(fixed.muscle).hue)
  if (strength > 0.15 && Math.min(away, 360 - away) < nearMuscle) return 'red'
  return contrast(color, '#ffffff') < least ? 'pale' : null
}

/** Degrees on the colour circle, and from 0 for a grey to 1 for the purest colour. */
function toHue(color: string): { hue: number; strength: number } {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  const high = Math.max(red, green, blue)
  const range = high - Math.min(red, green, blue)
  if (range === 0) return { hue: 0, strength: 0 }
  const sixths =
    high === red
      ? (green - blue) / range
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return { hue: (sixths * 60 + 360) % 360, strength: range }
}
