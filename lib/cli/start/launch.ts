import { MigrationError } from '@/lib/db/migrate'
import { PlainError } from '@/lib/db/plain-error'
import { inspectDatabase, prepareDatabase } from '@/lib/db/prepare'
import {
  type Environment,
  EnvironmentError,
  environment,
  isLoopback,
  rereadEnvironment,
} from '@/lib/environment'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { demoSignIn, seedDemoClinic } from '@/prisma/seed/demo-clinic'
import { build, isBuilt, stopBuild } from './ensure-build'
import { type OpenDatabase, openDatabase } from './open-database'
import { reportStep, say } from './report-step'
import { requirePort } from './require-port'
import { type Serving, serve } from './serve'

let database: OpenDatabase | undefined
let serving: Serving | undefined
let leaving: Promise<void> | undefined

/** `npm start`: from a fresh clone to a served address, and back to nothing running on Ctrl-C. */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
  try {
    const asked = environment()
    const addressGiven = Boolean(process.env.NEXTAUTH_URL)
    await requirePort(asked.host, asked.port)
    const demo = await openAndPrepare(asked)
    if (!dev && !(await isBuilt())) await reportStep(say('start.building'), build)
    await reportStep(say('start.serving'), async () => {
      const { host, port } = asked
      serving = await serve({ dev, host, port, variables: toVariables(asked) })
    })
    welcome(asked, demo, addressGiven)
    watch()
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
    const count = ownerUrl
      ? (await prepareDatabase({ appUrl, ownerUrl })).length
      : await requireMigrated(appUrl)
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

function watch(): void {
  serving?.ended.then(async () => {
    if (leaving) return
    process.stderr.write(`${say('start.serverEnded')}\n`)
    await leave(1)
  })
}

function leave(code: number): Promise<void> {
  leaving ??= (async () => {
    if (code === 0) process.stderr.write(`\n  ${say('start.stopping')} …\n`)
    stopBuild()
    await serving?.stop()
    await database?.stop().catch((error: unknown) => process.stderr.write(`${toSentence(error)}\n`))
    if (code === 0) process.stderr.write(`  ${say('start.stopped')}\n`)
    process.exit(code)
  })()
  return leaving
}

function toSentence(error: unknown): string {
  if (error instanceof PlainError || error instanceof EnvironmentError || error instanceof MigrationError) {
    return error.message
  }
  const { code, path } = error as NodeJS.ErrnoException
  if ((code === 'EACCES' || code === 'EPERM' || code === 'EROFS') && path)
    return say('start.folderRefused', { path })
  if (code === 'ENOSPC') return say('start.buildFull')
  return say('start.unexpected', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
}
