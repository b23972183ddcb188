import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PlainError } from '@/lib/db/plain-error'
import { say } from './report-step'

export type Serving = { ended: Promise<number | null>; stop(): Promise<void> }

/**
 * Starts `next start` (or `next dev`) with these variables and resolves once the server is ready for people, or, after
 * it died, as soon as it lives: the database may be down just then and is brought back by itself. The server leaves
 * when this process does, and is not waited for any longer when the signal is given. Throws PlainError.
 */
export async function serve({
  dev,
  host,
  port,
  variables,
  until = 'ready',
  signal,
  log = 2,
}: {
  dev: boolean
  host: string
  port: number
  variables: Record<string, string>
  until?: 'ready' | 'live'
  signal?: AbortSignal
  /** The open file that the server's log goes to; standard error when it is left out. */
  log?: number
}): Promise<Serving> {
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next')
  const loaded = ['leave-with-parent.mjs', 'door.mjs'].flatMap((file) => [
    '--import',
    pathToFileURL(path.resolve('lib/cli/start', file)).href,
  ])
  const args = [...loaded, next, dev ? 'dev' : 'start', '-H', host, '-p', String(port)]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', dev ? log : 'ignore', log, 'ipc'],
    env: toEnvironment(variables, dev),
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  const address = `http://${toReachable(host)}:${port}/api/health/${until}`
  await waitUntil(address, { ended, signal }).catch(async (error: unknown) => {
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

async function waitUntil(
  address: string,
  { ended, signal }: { ended: Promise<number | null>; signal: AbortSignal | undefined },
): Promise<void> {
  let over = false
  const end = () => {
    over = true
  }
  ended.then(end, end)
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && !signal?.aborted) {
    if (over) throw new PlainError(say('start.serverEnded'))
    if (await answers(address)) return
    await setTimeout(150)
  }
  throw new PlainError(say('start.serverSlow'))
}

/** A full disk is no reason not to serve: people can read, and see why they cannot save. */
async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    return answer.ok || ((await answer.json()) as { reason?: string }).reason === 'disk'
  } catch {
    return false
  }
}

function toReachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const late = setTimeout(8000, 'late' as const, { ref: false })
  if ((await Promise.race([ended.catch(() => null), late])) === 'late') child.kill('SIGKILL')
  await ended.catch(() => null)
}
