import { describe, expect, it } from 'vitest'
import { sideMeansWords } from '@/lib/dosage/dosed-item'
import { saySideMeans } from './say-side-means'
import { limbs } from './taxonomy'

describe('saySideMeans', () => {
  it.each([
    ['stands on', 'leg', 'the leg you stand on'],
    ['moves', 'arm', 'the arm that moves'],
    ['stretched', 'side', 'the side that feels the stretch'],
    ['hand', 'hand', 'the hand that holds'],
    ['lies on', 'side', 'the side you lie on'],
  ] as const)('%s, %s: %s', (means, limb, words) => {
    expect(saySideMeans(means, limb, 'en')).toBe(words)
  })

  it('has words of its own for each of the nine, on every limb', () => {
    for (const limb of limbs)
      expect(new Set(sideMeansWords.map((means) => saySideMeans(means, limb, 'en'))).size).toBe(9)
  })
})
