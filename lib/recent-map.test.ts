import { expect, test } from 'vitest'
import { recentMap } from './recent-map'

test('what was longest not asked for goes first, and the whole stays within its bytes', () => {
  const map = recentMap<string>(10, (value) => value.length)
  map.set('a', 'aaaa')
  map.set('b', 'bbbb')
  expect(map.get('a')).toBe('aaaa')
  map.set('c', 'cccc')
  expect(map.get('b')).toBeUndefined()
  expect([map.get('a'), map.get('c')]).toEqual(['aaaa', 'cccc'])
})

test('what is kept anew counts once, and what is too large is not kept', () => {
  const map = recentMap<string>(10, (value) => value.length)
  map.set('a', 'aaaaaaaa')
  map.set('a', 'aa')
  map.set('b', 'bbbbbbbb')
  expect([map.get('a'), map.get('b')]).toEqual(['aa', 'bbbbbbbb'])
  map.set('c', 'ccccccccccc')
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual(['aa', 'bbbbbbbb', undefined])
})
