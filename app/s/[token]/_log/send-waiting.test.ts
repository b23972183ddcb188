import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryStore } from './link-store'
import { sendWaiting } from './send-waiting'
import { fakeTimeouts } from './testing/fake-timeouts'
import { toCheckIn, toLocks, toServer } from './testing/open-queue'

const never = new Promise<never>(() => undefined)
const told = () => undefined
const minuteMs = 60_000

beforeEach(() => {
  fakeTimeouts()
  vi.stubGlobal('navigator', { locks: toLocks() })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function openStore() {
  const store = memoryStore()
  const high = { ...toCheckIn(1), body: { about: 'day' as const, pain: 9 } }
  await store.change('check-ins', () => [{ checkIn: high, sent: false }])
  return { store, high }
}

test('a page that was put to sleep while it sends keeps no pain of another page from the clinic for ever', async () => {
  const { store, high } = await openStore()
  void sendWaiting({ store, lock: 'link', told, send: () => never })
  const { server, send } = toServer()
  const sending = sendWaiting({ store, lock: 'link', told, send })
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(server.heard).toEqual([])
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(await sending).toBe('sent')
  expect(server.heard).toEqual([high.id])
})

test('whoever holds the lock is not pushed aside while it sends, however many wait to be sent', async () => {
  const { store, high } = await openStore()
  const next = toCheckIn(2)
  await store.change('check-ins', (entries = []) => [...entries, { checkIn: next, sent: false }])
  const { server, send } = toServer()
  const slow = async (said: Parameters<typeof send>[0]) => {
    await new Promise((resolve) => setTimeout(resolve, minuteMs))
    return send(said)
  }
  const sending = sendWaiting({ store, lock: 'link', told, send: slow })
  await vi.advanceTimersByTimeAsync(2 * minuteMs)
  expect(await sending).toBe('sent')
  expect(server.heard).toEqual([high.id, next.id])
})

test('a fault while the lock is held is told, and nothing is done twice for it', async () => {
  const { store } = await openStore()
  const { send } = toServer()
  const broken = { ...store, get: () => Promise.reject(new Error('Lost')) }
  await expect(sendWaiting({ store: broken, lock: 'link', told, send })).rejects.toThrow('Lost')
})
