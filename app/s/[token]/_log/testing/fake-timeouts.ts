import { vi } from 'vitest'

/** Has time-outs of signals run by the timers of the test, which Node's own do not. */
export function fakeTimeouts(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const late = new AbortController()
    setTimeout(() => late.abort(new DOMException('Timed out', 'TimeoutError')), ms)
    return late.signal
  })
}
