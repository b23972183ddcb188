import { expect, test } from 'vitest'
import { oneByOne } from './one-by-one'

/** A server that takes what comes to it, and answers each when it is told to. */
function toServer() {
  const taken: string[] = []
  const open: (() => void)[] = []
  const send = (what: string) => () =>
    new Promise<string>((resolve) => {
      taken.push(what)
      open.push(() => resolve(what))
    })
  return { taken, send, next: () => open.shift()?.() }
}

test('what is sent while something is on its way goes after it', async () => {
  const { taken, send, next } = toServer()
  const turn = oneByOne()
  const first = turn(send('8 o’clock'))
  const second = turn(send('9 o’clock'))
  expect(taken).toEqual(['8 o’clock'])
  next()
  await first
  await expect.poll(() => taken).toEqual(['8 o’clock', '9 o’clock'])
  next()
  expect(await second).toBe('9 o’clock')
})

test('a failure is told, and holds back nothing', async () => {
  const turn = oneByOne()
  const failed = turn(() => Promise.reject(new Error('503')))
  const next = turn(async () => 'saved')
  await expect(failed).rejects.toThrow('503')
  expect(await next).toBe('saved')
})

test('with nothing before it, it begins in the same press, also after others', async () => {
  const turn = oneByOne()
  await turn(async () => 'saved')
  await Promise.resolve()
  let begun = false
  void turn(async () => {
    begun = true
  })
  expect(begun).toBe(true)
})
