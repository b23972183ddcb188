import { expect, test } from 'vitest'
import { packPath, unpackPath } from './packed-path'

test('a path comes out as it went in, whatever its numbers are', () => {
  for (const size of [3, 44, 45, 46, 300, 1900]) {
    const at = (k: number) => ((k * 7919) % (2 * size + 1)) - size
    let d = ''
    for (let k = 0; k < 60; k += 10)
      d += `M${at(k)} ${at(k + 1)}l${at(k + 2)} ${at(k + 3)}c${[4, 5, 6, 7, 8, 9].map((i) => at(k + i)).join(' ')}Z`
    expect(unpackPath(packPath(d))).toBe(d)
  }
})

test('what is written is what JSON does not have to change', () => {
  const text = packPath(Array.from({ length: 89 }, (_, i) => `M0 0l${i - 44} 0`).join(''))
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})

test('a usual path takes less than half the room', () => {
  const d = 'M140 33c3 8 -2 14 -7 19c-4 5 -12 9 -20 8l-6 -1c-4 -1 -7 -5 -8 -9Z'
  expect(unpackPath(packPath(d))).toBe(d)
  expect(packPath(d).length).toBeLessThan(d.length / 2)
})

test('a way that is too long for it is named', () => {
  expect(() => packPath('M9000 0')).toThrow('9000')
})
