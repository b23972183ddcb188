import { describe, expect, it } from 'vitest'
import { painBands, painLight } from './pain-light'

describe('painLight', () => {
  it('is 0–3, 4–5, 6–10, and 0–2, 3–5, 6–10 with a nerve glide', () => {
    const lights = (nerve: boolean) =>
      Array.from({ length: 11 }, (_, pain) => painLight(pain, nerve)[0]).join('')
    expect(lights(false)).toBe('ggggeesssss')
    expect(lights(true)).toBe('gggeeesssss')
    expect(painBands(true).map(({ low, high }) => [low, high])).toEqual([[0, 2], [3, 5], [6, 10]]) // biome-ignore format: a table
  })
})
