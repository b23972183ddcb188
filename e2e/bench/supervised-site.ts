import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build, isBuilt } from '@/lib/cli/start/ensure-build'
import { serve } from '@/lib/cli/start/serve'
import { type SupervisorEvent, supervise } from '@/lib/cli/start/supervise'
import { closeDatabase } from '@/lib/db/client'
import { prepareDatabase } from '@/lib/db/prepare'
import { findFreePort } from '@/lib/db/server'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'
import { rereadEnvironment } from '@/lib/environment'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { toSiteVariables } from '../fixtures/site-variables'

export type SupervisedSite = {
  port: number
  url: string
  /** How often a killed server was put back. */
  timesBack(): number
  /** SIGKILL to the process that serves. */
  kill(): void
  stop(): Promise<void>
}

/** The production build under its supervisor, on a free port with a throw-away database; the factories write there. */
export async function startSupervisedSite(): Promise<SupervisedSite> {
  if (!(await isBuilt())) await build()
  const database = await startThrowAway()
  const data = await mkdtemp(path.join(tmpdir(), 'plinth-kills-'))
  await prepareDatabase(database)
  const port = await findFreePort()
  const variables = toSiteVariables(database, data, port, database.nextauthSecret)
  Object.assign(process.env, variables, { DATABASE_OWNER_URL: database.ownerUrl })
  rereadEnvironment()
  const site = { dev: false, host: '127.0.0.1', port, variables }
  const events: SupervisorEvent[] = []
  // Each kill stands for one after a long life, so that the pauses begin anew.
  let lives = 0
  const clock = {
    now: () => performance.now() + lives * 300_000,
    pause: (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
  }
  const watched = supervise(await serve(site), {
    start: (signal) => serve({ ...site, until: 'live', signal }),
    clock,
    onEvent: (event) => events.push(event),
  })
  return {
    port,
    url: variables.NEXTAUTH_URL,
    timesBack: () => events.filter(({ kind }) => kind === 'back').length,
    kill: () => {
      lives += 1
      process.kill(findServer(), 'SIGKILL')
    },
    stop: async () => {
      await watched.stop()
      await closeDatabase()
      await closeOwnerDatabase()
      await database.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** The process that serves: the only child of ours that runs the framework. */
function findServer(): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  })
  const line = children.split('\n').find((each) => /next/.test(each))
  if (!line) throw new Error('No server runs.')
  return Number(line.trim().split(/\s+/)[0])
}
