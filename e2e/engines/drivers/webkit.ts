import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findFreePort } from '@/lib/db/server'
import { type Device, type Engine, phoneScreen } from './device'
import { readKeptFile } from './kept-file'

/** Under this key WebDriver names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** WebKitGTK by WebDriver, on a screen that nobody sees. A driver holds one browser, so that each device has its own. */
export function startWebKit({ driver, browser }: { driver: string; browser: string }): Engine {
  return {
    name: 'WebKit',
    async openDevice({ timeZone }) {
      const home = await mkdtemp(path.join(tmpdir(), 'plinth-webkit-'))
      const { process, ask } = await startReady(driver, { timeZone, home })
      const options = { binary: browser, args: ['--automation'] }
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
      })
      const askSession: Ask = (method, place, body) => ask(method, `/session/${sessionId}${place}`, body)
      const device = toDevice(askSession, home)
      await fitScreen(device, (size) => askSession('POST', '/window/rect', size))
      return {
        ...device,
        async close() {
          await askSession('DELETE', '')
          await end(process)
          await rm(home, { recursive: true, force: true })
        },
      }
    },
    close: async () => undefined,
  }
}

type Ask = <Value>(method: string, place: string, body?: object) => Promise<Value>

function toDevice(ask: Ask, home: string): Omit<Device, 'close'> {
  const evaluate = <Value>(expression: string) =>
    ask<Value>('POST', '/execute/sync', { script: `return (${expression})`, args: [] })
  return {
    goto: (address) => ask('POST', '/url', { url: address }),
    reload: () => ask('POST', '/refresh', {}),
    read: evaluate,
    async press(expression) {
      const element = await evaluate<Record<string, string> | null>(expression)
      if (element) await ask('POST', `/element/${element[elementKey]}/click`, {})
      return element !== null
    },
    async type(text) {
      const focused = await ask<Record<string, string>>('GET', '/element/active')
      await ask('POST', `/element/${focused[elementKey]}/value`, { text })
    },
    // Alone in its window.
    show: async () => undefined,
    keepFile: (act) => readKeptFile(home, act),
  }
}

function startDriver(
  driver: string,
  { port, timeZone, home }: { port: number; timeZone: string; home: string },
): ChildProcess {
  const started = spawn('xvfb-run', ['--auto-servernum', driver, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own: what it starts ends with it.
    detached: true,
    env: {
      ...process.env,
      TZ: timeZone,
      // Files that are kept go there.
      HOME: home,
      XDG_CONFIG_HOME: home,
      // Root has no sandbox to offer, nor has a container. Only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  // A run that breaks off leaves nothing behind.
  const leave = () => endGroup(started)
  process.once('exit', leave)
  started.once('exit', () => process.off('exit', leave))
  return started
}

async function end(driver: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => driver.once('exit', resolve))
  if (driver.exitCode !== null) return
  endGroup(driver)
  await ended
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
}

/** A driver that answers. Another test may take a port that is free before the driver does: then there is a next one. */
async function startReady(driver: string, surroundings: { timeZone: string; home: string }) {
  for (let tries = 0; tries < 3; tries += 1) {
    const port = await findFreePort()
    const process = startDriver(driver, { port, ...surroundings })
    const ask = toAsk(`http://127.0.0.1:${port}`)
    if (await isReady(ask, process)) return { process, ask }
  }
  throw new Error('WebKitWebDriver did not start.')
}

/** Waits until a driver answers; false where it has ended. */
async function isReady(ask: Ask, driver: ChildProcess): Promise<boolean> {
  while (driver.exitCode === null) {
    const status = await ask<{ ready: boolean }>('GET', '/status').catch(() => null)
    if (status?.ready) return true
    await setTimeout(50)
  }
  return false
}

/** A window has a frame: it is made as much larger as the page is too small. */
async function fitScreen(
  { read }: Pick<Device, 'read'>,
  resize: (size: object) => Promise<unknown>,
): Promise<void> {
  await resize(phoneScreen)
  const { width, height } = await read<typeof phoneScreen>('({ width: innerWidth, height: innerHeight })')
  await resize({ width: 2 * phoneScreen.width - width, height: 2 * phoneScreen.height - height })
}

function toAsk(origin: string): Ask {
  return async (method, place, body) => {
    const answer = await fetch(origin + place, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null }
    if (!answer.ok) throw new Error(`${method} ${place}: ${value?.error}: ${value?.message}`)
    return value as never
  }
}
