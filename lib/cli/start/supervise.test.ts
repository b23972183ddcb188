import { type ChildProcess, spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { type Clock, type Running, type SupervisorEvent, supervise } from './supervise'

/** A server that ends when the test says so. */
function open() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const stopped = { times: 0 }
  const running: Running = {
    ended,
    stop: async () => {
      stopped.times += 1
      end()
    },
  }
  return { running, end, stopped }
}

/** A clock that only pauses move, and that remembers them. */
function openClock() {
  const pauses: number[] = []
  const clock: Clock & { time: number } = {
    time: 0,
    now: () => clock.time,
    pause: async (ms: number) => {
      pauses.push(ms)
      clock.time += ms
    },
  }
  return { clock, pauses }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('pauses longer from death to death, half a minute at most, and from the start again after five minutes of life', async () => {
  const { clock, pauses } = openClock()
  const servers = [open()]
  const start = async () => {
    const next = open()
    servers.push(next)
    return next.running
  }
  const watched = supervise((servers[0] as ReturnType<typeof open>).running, {
    start,
    onEvent: () => {},
    clock,
  })
  for (let death = 0; death < 9; death++) {
    clock.time += 299_999
    servers.at(-1)?.end()
    await settle()
  }
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  clock.time += 300_000
  servers.at(-1)?.end()
  await settle()
  expect(pauses.at(-1)).toBe(500)
  await watched.stop()
  expect(servers.map(({ stopped }) => stopped.times)).toEqual([...Array(10).fill(0), 1])
})

it('tries again when a start fails, and says each step once', async () => {
  const { clock } = openClock()
  const [first, second] = [open(), open()]
  const events: SupervisorEvent[] = []
  let tries = 0
  const start = async () => {
    tries += 1
    if (tries < 3) throw new Error('not yet')
    return second.running
  }
  const watched = supervise(first.running, { start, onEvent: (event) => events.push(event), clock })
  first.end()
  await settle()
  expect(events).toEqual([
    { kind: 'ended', livedMs: 0, pauseMs: 500 },
    { kind: 'failed', error: new Error('not yet'), pauseMs: 1000 },
    { kind: 'failed', error: new Error('not yet'), pauseMs: 2000 },
    { kind: 'back', awayMs: 3500, tries: 3 },
  ])
  await watched.stop()
})

it('stops for good: no start after it, and a start under way is stopped too', async () => {
  const { clock } = openClock()
  const [first, second] = [open(), open()]
  let finish = () => {}
  let starts = 0
  const start = () => {
    starts += 1
    return new Promise<Running>((resolve) => {
      finish = () => resolve(second.running)
    })
  }
  const events: string[] = []
  const watched = supervise(first.running, { start, onEvent: ({ kind }) => events.push(kind), clock })
  first.end()
  await settle()
  const stopping = watched.stop()
  finish()
  await stopping
  await settle()
  expect([starts, second.stopped.times, first.stopped.times]).toEqual([1, 1, 0])
  expect(events).toEqual(['ended'])
})

it('brings a real process back after kill -9', async () => {
  const children: ChildProcess[] = []
  const start = async (): Promise<Running> => {
    const child = spawn(process.execPath, ['-e', 'process.stdout.write("up"); setInterval(() => {}, 1000)'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    return {
      ended,
      stop: async () => {
        child.kill()
        await ended
      },
    }
  }
  let isBack = () => {}
  const onEvent = ({ kind }: SupervisorEvent) => kind === 'back' && isBack()
  const watched = supervise(await start(), { start, onEvent })
  for (let kill = 0; kill < 3; kill++) {
    const back = new Promise<void>((resolve) => {
      isBack = resolve
    })
    children.at(-1)?.kill('SIGKILL')
    await back
    expect(children.at(-1)?.exitCode).toBeNull()
  }
  await watched.stop()
  expect(children).toHaveLength(4)
  expect(children.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null)).toBe(true)
})
