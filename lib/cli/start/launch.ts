import { closeDatabase } from '@/lib/db/client'
import { PlainError } from '@/lib/db/plain-error'
import { inspectDatabase, prepareDatabase } from '@/lib/db/prepare'
import { type Environment, environment, isLoopback, rereadEnvironment } from '@/lib/environment'
import { SaidError } from '@/lib/errors'
import { inWords } from '@/lib/i18n/said'
import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { fillSchedules } from '@/lib/plan/mutations/fill-schedules'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { demoSignIn, seedDemoClinic } from '@/prisma/seed/demo-clinic'
import { noteServed } from '../served-address'
import { build, isBuilt, stopBuild } from './ensure-build'
import { keepHouse } from './keep-house'
import { type OpenDatabase, openDatabase } from './open-database'
import { reportServer } from './report-server'
import { reportStep, say } from './report-step'
import { requirePort } from './require-port'
import { type Serving, serve } from './serve'
import { supervise } from './supervise'
import { watchPatientPage } from './watch-patient-page'

let database: OpenDatabase | undefined
let serving: Serving | undefined
let page: { stop(): Promise<void> } | undefined
/** Once everything runs, in the order in which it is stopped. */
let watched: { stop(): Promise<void> }[] = []
let forgetAddress: (() => Promise<void>) | undefined
let leaving: Promise<void> | undefined

/**
 * `npm start`: from a fresh clone to a served address, and back to nothing running on Ctrl-C. In between a server that
 * dies is started again.
 */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
  try {
    const asked = environment()
    const addressGiven = Boolean(process.env.NEXTAUTH_URL)
    await requirePort(asked.host, asked.port)
    const demo = await openAndPrepare(asked)
    if (!dev && !(await isBuilt())) await reportStep(say('start.building'), build)
    if (dev) page = await watchPatientPage()
    await reportStep(say('start.serving'), async () => {
      serving = await serve({ dev, ...asked, variables: toVariables(asked) })
    })
    // For the command line alone: without it the program serves all the same.
    forgetAddress = await noteServed(asked.dataDirectory, asked.publicUrl).catch(() => undefined)
    welcome(asked, demo, addressGiven)
    watch(asked, dev)
  } catch (error) {
    if (leaving) return
    process.stderr.write(`\n${toSentence(error)}\n`)
    await leave(1)
  }
}

async function openAndPrepare(asked: Environment): Promise<boolean> {
  const external = asked.databaseUrl !== undefined
  database = await reportStep(say(external ? 'start.databaseExternal' : 'start.database'), async (rename) => {
    const opened = await openDatabase(asked)
    if (opened.adopted) rename(say('start.databaseAdopted'))
    return opened
  })
  Object.assign(process.env, toVariables(asked))
  if (database.ownerUrl) process.env.DATABASE_OWNER_URL = database.ownerUrl
  rereadEnvironment()
  const { appUrl, ownerUrl } = database
  await reportStep(say('start.migrating', { count: 0 }), async (rename) => {
    const count = ownerUrl ? await bringUpToDate({ appUrl, ownerUrl }) : await requireMigrated(appUrl)
    rename(say('start.migrating', { count }))
  })
  const { demo } = environment()
  if (demo) {
    await reportStep(say('start.demo'), async (rename) => {
      if (!(await seedDemoClinic(new Date()))) rename(say('start.demoThere'))
    })
  }
  await closeOwnerDatabase()
  return demo
}

async function bringUpToDate(urls: { appUrl: string; ownerUrl: string }): Promise<number> {
  const applied = await prepareDatabase(urls)
  if (applied.length > 0) await fillSchedules(urls.ownerUrl)
  return applied.length
}

async function requireMigrated(appUrl: string): Promise<number> {
  const missing = await inspectDatabase(appUrl)
  if (missing.length > 0) throw new PlainError(say('start.unmigrated', { count: missing.length }))
  return 0
}

function toVariables(asked: Environment): Record<string, string> {
  if (!database) return {}
  return {
    DATABASE_URL: database.appUrl,
    PLINTH_EMBEDDED: database.embedded ? '1' : '0',
    PLINTH_DATA: asked.dataDirectory,
    HOST: asked.host,
    PORT: String(asked.port),
    NEXTAUTH_URL: asked.publicUrl,
    NEXTAUTH_SECRET: database.secret,
  }
}

function welcome(asked: Environment, demo: boolean, addressGiven: boolean): void {
  const lines = [say('start.ready', { url: asked.publicUrl })]
  lines.push(demo ? say('start.signIn', demoSignIn) : say('start.setup', { url: asked.publicUrl }))
  if (!isLoopback(asked.host)) {
    if (database?.embedded) lines.push(say('start.demoRefused'))
    if (!addressGiven) lines.push(say('start.publicAddress'))
  }
  lines.push(say('start.stopHint'))
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`)
}

function watch(asked: Environment, dev: boolean): void {
  watched = [keepHouse(asked), ...(page ? [page] : [])]
  if (serving) {
    const start = async (signal: AbortSignal) => {
      serving = await serve({ dev, ...asked, variables: toVariables(asked), until: 'live', signal })
      return serving
    }
    watched.push(supervise(serving, { start, onEvent: reportServer('web') }))
  }
  if (database)
    watched.push(supervise(database, { start: () => reopen(asked), onEvent: reportServer('database') }))
}

/** The database again after it died. On another port the web server has to learn its address, which it does anew. */
async function reopen(asked: Environment): Promise<OpenDatabase> {
  const before = database?.appUrl
  database = await openDatabase(asked, { again: true })
  if (database.appUrl === before) return database
  Object.assign(process.env, toVariables(asked))
  rereadEnvironment()
  await closeDatabase()
  await serving?.stop()
  return database
}

function leave(code: number): Promise<void> {
  leaving ??= (async () => {
    if (code === 0) process.stderr.write(`\n  ${say('start.stopping')} …\n`)
    stopBuild()
    await forgetAddress?.()
    const running = watched.length > 0 ? watched : [page, serving, database]
    for (const part of running)
      await part?.stop().catch((error: unknown) => process.stderr.write(`${toSentence(error)}\n`))
    if (code === 0) process.stderr.write(`  ${say('start.stopped')}\n`)
    process.exit(code)
  })()
  return leaving
}

function toSentence(error: unknown): string {
  if (error instanceof SaidError) return inWords(error.said, terminalLocale)
  const { code, path } = error as NodeJS.ErrnoException
  if ((code === 'EACCES' || code === 'EPERM' || code === 'EROFS') && path)
    return say('start.folderRefused', { path })
  if (code === 'ENOSPC') return say('start.buildFull')
  return say('start.unexpected', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
}
