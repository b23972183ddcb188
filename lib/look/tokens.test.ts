import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast'
import { toTokensCss } from './to-tokens-css'
import { type ColorName, dark, light } from './tokens'

test('app/tokens.css is what the tokens say (write it with: npx tsx lib/look/write-tokens-css.ts)', () => {
  expect(readFileSync('app/tokens.css', 'utf8')).toBe(toTokensCss())
})

const pairs: [ColorName, ColorName, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'paper-2', 7],
  ['ink-2', 'paper', 7],
  ['ink-2', 'desk', 4.5],
  ['ink-3', 'paper', 4.5],
  ['ink-3', 'paper-2', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'paper-2', 4.5],
  ['accent', 'accent-tint', 4.5],
  ['ink', 'accent-tint', 7],
  ['ink-2', 'accent-tint', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-mark', 'mark', 7],
  ['on-block', 'block', 7],
  ['line-2', 'paper', 3],
  ['line-2', 'paper-2', 3],
  ['focus', 'paper', 3],
  ['mark-edge', 'paper', 3],
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('contrast, %s', (_name, colors) => {
  test.each(pairs)('%s on %s is at least %d to 1', (front, ground, least) => {
    expect(contrast(colors[front], colors[ground])).toBeGreaterThanOrEqual(least)
  })
})

test('ink on the sheet in the dark keeps AAA', () => {
  expect(contrast(light.ink, dark.sheet)).toBeGreaterThanOrEqual(7)
  expect(contrast(light['ink-2'], dark.sheet)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(light.accent, dark.sheet)).toBeGreaterThanOrEqual(4.5)
})
