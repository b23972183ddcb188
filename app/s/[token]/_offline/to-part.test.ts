import { expect, test } from 'vitest'
import { toPart } from './to-part'

const whole = () => new Response('0123456789', { headers: { 'Content-Type': 'video/webm' } })

test.each([
  ['bytes=0-', '0123456789', 'bytes 0-9/10'],
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
  ['bytes=-3', '789', 'bytes 7-9/10'],
])('%s is that part', async (range, text, said) => {
  const part = await toPart(whole(), range)
  expect([part.status, await part.text(), part.headers.get('Content-Range')]).toEqual([206, text, said])
  expect(part.headers.get('Content-Type')).toBe('video/webm')
})

test.each([null, 'lines=1-2', 'bytes=-', 'bytes=0-1,4-5'])('%s is the whole', async (range) => {
  const part = await toPart(whole(), range)
  expect([part.status, await part.text()]).toEqual([200, '0123456789'])
})

test('a part that is not there is refused', async () => {
  const part = await toPart(whole(), 'bytes=10-')
  expect([part.status, part.headers.get('Content-Range')]).toEqual([416, 'bytes */10'])
})
