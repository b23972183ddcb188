import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords } from './mark-words'

test('marks the words that the other dose does not have', () => {
  expect(markWords('3x10 h5 3/w rpe5', '2x10 h5 3/w rpe4-5')).toEqual([
    { text: '3x10', same: false },
    { text: 'h5 3/w', same: true },
    { text: 'rpe5', same: false },
  ])
  expect(markWords('', '2x10')).toEqual([])
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((list) => list.join(' '))

test('keeps every word in its order, and both sides keep the same ones', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [mine, theirs] = [markWords(one, other), markWords(other, one)]
      expect(mine.map(({ text }) => text).join(' ')).toBe(one)
      const kept = (parts: typeof mine) => parts.flatMap(({ text, same }) => (same ? text.split(' ') : []))
      expect(kept(mine).length).toBe(kept(theirs).length)
    }),
  )
})
