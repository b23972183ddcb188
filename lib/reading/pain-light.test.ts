import { describe, expect, it } from 'vitest'
import { type PainRule, painBands, painLight } from './pain-light'

describe('painLight', () => {
  it('is 0–3, 4–5, 6–10, and 0–2, 3–5, 6–10 with a nerve glide', () => {
    const lights = (rule: PainRule) =>
      Array.from({ length: 11 }, (_, pain) => painLight(pain, rule)[0]).join('')
    expect(lights('standard')).toBe('ggggeesssss')
    expect(lights('tendon')).toBe('ggggeesssss')
    expect(lights('nerve')).toBe('gggeeesssss')
    expect(painBands('nerve').map(({ low, high }) => [low, high])).toEqual([[0, 2], [3, 5], [6, 10]]) // biome-ignore format: a table
  })
})
