import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadNewPage } from './load-new-page'

let loaded = 0

/** A page whose worker, where there is one, does that with what it is told. */
function openPage(hear: ((port: MessagePort) => void) | null): void {
  const controller = hear && {
    postMessage: (told: unknown, [port]: [MessagePort]) => {
      expect(told).toEqual({ kind: 'awaited' })
      hear(port)
    },
  }
  vi.stubGlobal('navigator', { serviceWorker: { controller } })
}

beforeEach(() => {
  loaded = 0
  vi.stubGlobal('window', { location: { reload: () => (loaded += 1) } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('the page is loaded once its worker knows, and not before', async () => {
  let answer = () => {}
  openPage((port) => {
    answer = () => port.postMessage(null)
  })
  const loading = loadNewPage()
  expect(loaded).toBe(0)
  answer()
  await loading
  expect(loaded).toBe(1)
})

test('a worker that does not answer keeps nobody waiting', async () => {
  vi.useFakeTimers()
  openPage(() => undefined)
  const loading = loadNewPage()
  await vi.advanceTimersByTimeAsync(1000)
  await loading
  expect(loaded).toBe(1)
})

test('without a worker it is loaded at once', async () => {
  openPage(null)
  await loadNewPage()
  expect(loaded).toBe(1)
})
