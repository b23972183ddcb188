import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionMessage } from '@/app/_session/session-channel'
import type { Asked } from './ask-session'
import { SessionWatch } from './session-watch'

const minute = 60_000
const idle = 15 * minute

/** A server with one session, and the tabs of one browser that look at it. */
class Server {
  lastSeen = Date.now()
  alive = true
  reachable = true
  asked: string[] = []

  readonly ask = async (by: 'person' | 'page'): Promise<Asked> => {
    this.asked.push(by)
    if (!this.reachable) return { kind: 'unreachable' }
    const leftMs = this.lastSeen + idle - Date.now()
    if (!this.alive || leftMs <= 0) return { kind: 'over' }
    if (by === 'page') return { kind: 'alive', leftMs, fixed: false }
    this.lastSeen = Date.now()
    return { kind: 'alive', leftMs: idle, fixed: false }
  }
}

const tabs = new Set<SessionWatch>()

function openTab(server: Server, userId = 'ines') {
  const left = vi.fn()
  const opened = vi.fn()
  const told: SessionMessage[] = []
  const watch: SessionWatch = new SessionWatch(userId, idle, {
    ask: server.ask,
    tell: (message) => {
      told.push(message)
      for (const tab of tabs) if (tab !== watch) void tab.hear(message)
    },
    leave: left,
    opened,
  })
  tabs.add(watch)
  watch.look()
  return { watch, left, opened, told, kind: () => watch.getView().kind }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 9) })
})
afterEach(() => {
  for (const tab of tabs) tab.stop()
  tabs.clear()
  vi.useRealTimers()
})

describe('a page that nobody touches', () => {
  it('warns a minute before the end and then locks', async () => {
    const tab = openTab(new Server())
    await pass(idle - minute - 1)
    expect(tab.kind()).toBe('open')
    await pass(2)
    expect(tab.watch.getView()).toEqual({ kind: 'warned', endsAt: Date.UTC(2026, 2, 2, 9, 15), fixed: false })
    await pass(minute)
    expect(tab.kind()).toBe('locked')
  })

  it('asks only as a page, which keeps no session alive', async () => {
    const server = new Server()
    openTab(server)
    await pass(idle)
    expect(server.asked).toEqual(['page'])
  })

  it('does not warn when the session was made to last elsewhere', async () => {
    const server = new Server()
    const tab = openTab(server)
    await pass(10 * minute)
    server.lastSeen = Date.now()
    await pass(5 * minute)
    expect(tab.kind()).toBe('open')
    await pass(10 * minute)
    expect(tab.kind()).toBe('locked')
  })

  it('locks in time when the server can’t be asked', async () => {
    const server = new Server()
    const tab = openTab(server)
    server.reachable = false
    await pass(idle)
    expect(tab.kind()).toBe('locked')
  })

  it('locks at once when the computer wakes up after the end', () => {
    const tab = openTab(new Server())
    vi.setSystemTime(Date.UTC(2026, 2, 2, 12))
    tab.watch.act()
    expect(tab.kind()).toBe('locked')
  })
})

describe('a person at the page', () => {
  it('is told to the server at most once a minute, and the last of it too', async () => {
    const server = new Server()
    const tab = openTab(server)
    for (let second = 0; second < 90; second++) {
      tab.watch.act()
      await pass(1_000)
    }
    expect(server.asked).toEqual(['person'])
    await pass(minute)
    expect(server.asked).toEqual(['person', 'person'])
    await pass(10 * minute)
    expect(server.asked).toEqual(['person', 'person'])
  })

  it('keeps the session for as long as they are there', async () => {
    const tab = openTab(new Server())
    for (let passed = 0; passed < 60; passed++) {
      tab.watch.act()
      await pass(minute)
    }
    expect(tab.kind()).toBe('open')
  })

  it('stays by the button of the warning, not by a touch of the mouse', async () => {
    const tab = openTab(new Server())
    await pass(idle - minute / 2)
    tab.watch.act()
    await pass(0)
    expect(tab.kind()).toBe('warned')
    await tab.watch.stay()
    expect(tab.kind()).toBe('open')
    await pass(idle - minute - 1)
    expect(tab.kind()).toBe('open')
  })
})

describe('the tabs of one browser', () => {
  it('stay open together while one of them is used', async () => {
    const server = new Server()
    const [one, two] = [openTab(server), openTab(server)]
    await pass(idle - minute / 2)
    expect([one.kind(), two.kind()]).toEqual(['warned', 'warned'])
    await one.watch.stay()
    expect([one.kind(), two.kind()]).toEqual(['open', 'open'])
  })

  it('lock together and open together', async () => {
    const server = new Server()
    const [one, two] = [openTab(server), openTab(server)]
    one.watch.lock()
    expect([one.kind(), two.kind()]).toEqual(['locked', 'locked'])
    expect(await one.watch.reopen()).toBe(true)
    await pass(0)
    expect([one.kind(), two.kind()]).toEqual(['open', 'open'])
    expect([one.opened, two.opened].map((opened) => opened.mock.calls.length)).toEqual([1, 1])
  })

  it('do not lock for another person’s tabs', () => {
    const server = new Server()
    const [mine, theirs] = [openTab(server), openTab(server, 'noor')]
    mine.watch.lock()
    expect([mine.kind(), theirs.kind()]).toEqual(['locked', 'open'])
  })

  it('leave when somebody signed out, unless they are locked or it was not this session', async () => {
    const server = new Server()
    const [one, two] = [openTab(server), openTab(server, 'noor')]
    two.watch.lock(false)
    await one.watch.hear({ kind: 'signed-out' })
    expect(one.left).not.toHaveBeenCalled()
    server.alive = false
    await one.watch.hear({ kind: 'signed-out' })
    await two.watch.hear({ kind: 'signed-out' })
    expect(one.left).toHaveBeenCalledOnce()
    expect(two.left).not.toHaveBeenCalled()
    expect(two.kind()).toBe('locked')
  })

  it('lock when somebody else has signed in', async () => {
    const server = new Server()
    const tab = openTab(server)
    server.alive = false
    await tab.watch.hear({ kind: 'signed-in' })
    expect(tab.kind()).toBe('locked')
  })
})

describe('a page that wakes', () => {
  it('stays open no longer for what another tab told while it slept', async () => {
    const server = new Server()
    const tab = openTab(server)
    const told = {
      kind: 'used',
      userId: 'ines',
      endsAt: Date.now() + 10 * minute + idle,
      fixed: false,
    } as const
    vi.setSystemTime(Date.now() + 25 * minute)
    server.alive = false
    await tab.watch.hear(told)
    tab.watch.look()
    expect(tab.kind()).toBe('locked')
  })

  it('counts an answer that it hears then from when it asked', async () => {
    const server = new Server()
    const tab = openTab(server)
    const checking = tab.watch.check()
    vi.setSystemTime(Date.now() + idle)
    await checking
    expect(tab.kind()).toBe('locked')
  })

  it('is not shortened by what another tab told before this one was used', async () => {
    const server = new Server()
    const tab = openTab(server)
    const told = { kind: 'used', userId: 'ines', endsAt: Date.now() + minute, fixed: false } as const
    await tab.watch.hear(told)
    expect(server.asked).toEqual([])
    expect(tab.kind()).toBe('open')
  })
})

describe('a locked page', () => {
  it('is not opened by what is still going on around it', async () => {
    const server = new Server()
    const tab = openTab(server)
    const asking = tab.watch.stay()
    tab.watch.lock()
    await asking
    await tab.watch.hear({ kind: 'used', userId: 'ines', endsAt: Date.now() + idle, fixed: false })
    tab.watch.act()
    await tab.watch.check()
    expect(tab.kind()).toBe('locked')
    expect(tab.told.filter(({ kind }) => kind === 'used')).toEqual([])
  })

  it('stays shut when the session is not this person’s', async () => {
    const server = new Server()
    const tab = openTab(server)
    tab.watch.lock()
    server.alive = false
    expect(await tab.watch.reopen()).toBe(false)
    expect(tab.kind()).toBe('locked')
  })
})
