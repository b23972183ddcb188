import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PlainError } from '@/lib/db/plain-error'
import { say } from './report-step'

export type Serving = { ended: Promise<number | null>; stop(): Promise<void> }

/**
 * Starts `next start` (or `next dev`) with these variables and resolves once /api/health/ready answers.
 * The server leaves when this process does. Throws PlainError.
 */
export async function serve({
  dev,
  host,
  port,
  variables,
}: {
  dev: boolean
  host: string
  port: number
  variables: Record<string, string>
}): Promise<Serving> {
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next')
  const loaded = ['leave-with-parent.mjs', 'door.mjs'].flatMap((file) => [
    '--import',
    pathToFileURL(path.resolve('lib/cli/start', file)).href,
  ])
  const args = [...loaded, next, dev ? 'dev' : 'start', '-H', host, '-p', String(port)]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', dev ? 2 : 'ignore', 2, 'ipc'],
    env: toEnvironment(variables, dev),
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  await waitUntilReady(host, port, ended).catch(async (error: unknown) => {
    await stop(child, ended)
    throw error
  })
  return { ended, stop: () => stop(child, ended) }
}

/** The server never learns the owner's address: row-level security would not bind it. */
function toEnvironment(variables: Record<string, string>, dev: boolean): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env
  return {
    ...inherited,
    NEXT_TELEMETRY_DISABLED: '1',
    PLINTH_LAUNCHER: String(process.pid),
    ...variables,
    NODE_ENV: dev ? 'development' : 'production',
  }
}

async function waitUntilReady(host: string, port: number, ended: Promise<number | null>): Promise<void> {
  let over = false
  ended.then(
    () => {
      over = true
    },
    () => {
      over = true
    },
  )
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (over) throw new PlainError(say('start.serverEnded'))
    const answer = await fetch(`http://${reachable}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(150)
  }
  throw new PlainError(say('start.serverSlow'))
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const late = setTimeout(8000, 'late' as const, { ref: false })
  if ((await Promise.race([ended.catch(() => null), late])) === 'late') child.kill('SIGKILL')
  await ended.catch(() => null)
}
