import { afterEach, expect, test, vi } from 'vitest'
import { sendSaid } from './send-said'
import { toCheckIn } from './testing/open-queue'

const ours = { 'X-Robots-Tag': 'noindex' }
const high = { ...toCheckIn(1), body: { about: 'day' as const, pain: 9 } }

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, headers: Record<string, string>, body: BodyInit = '{}') {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }))
  return sendSaid('token', high)
}

test.each([
  [200, 'kept'],
  [201, 'kept'],
  [422, 'refused'],
  [404, 'ended'],
  [503, 'later'],
] as const)(
  'an answer of our own with status %i means %s, and of a stranger in between nothing',
  async (status, outcome) => {
    expect(await answering(status, ours)).toEqual({ outcome })
    expect(await answering(status, {}, '<html>Sign in to the café</html>')).toEqual({ outcome: 'later' })
  },
)

test('an answer that breaks off after its head was still one', async () => {
  expect(await answering(201, ours, '{"receivedAt":')).toEqual({ outcome: 'kept' })
})

test('that the link is paused is told apart from a server that is away', async () => {
  expect(await answering(429, ours, JSON.stringify({ paused: true }))).toEqual({ outcome: 'paused' })
  expect(await answering(429, ours)).toEqual({ outcome: 'later' })
})
