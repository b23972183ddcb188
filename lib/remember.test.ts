import { describe, expect, it } from 'vitest'
import { remember } from './remember'

describe('remember', () => {
  it('works once for the same objects and words, and again for equal objects that are others', () => {
    let worked = 0
    const join = remember((a: { text: string }, b: { text: string }, between: string) => {
      worked += 1
      return a.text + between + b.text
    })
    const [left, right] = [{ text: 'a' }, { text: 'b' }]
    expect([join(left, right, '-'), join(left, right, '-')]).toEqual(['a-b', 'a-b'])
    expect(worked).toBe(1)
    expect(join({ text: 'a' }, right, '-')).toBe('a-b')
    expect(join(right, left, '-')).toBe('b-a')
    expect(join(left, right, '+')).toBe('a+b')
    expect(worked).toBe(4)
  })

  it('keeps an answer that is undefined', () => {
    let worked = 0
    const nothing = remember((_: object) => {
      worked += 1
    })
    const key = {}
    nothing(key)
    nothing(key)
    expect(worked).toBe(1)
  })
})
