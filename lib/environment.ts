import path from 'node:path'
import { z } from 'zod'
import { readTrust } from './access/trusted-proxy.mjs'
import { SaidError } from './errors'
import { type Said, said } from './i18n/said'

const loopback = ['127.0.0.1', 'localhost', '::1']
const flag = z.enum(['0', '1'])
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const webUrl = z.url({ protocol: /^https?$/ })
const whole = ([least, most]: readonly [number, number]) => z.coerce.number().int().min(least).max(most)
const inRange = ([least, most]: readonly [number, number]) => said('machine.remedy.whole', { least, most })

const connections = [2, 200] as const
const seconds = [1, 600] as const
const atOnce = [1, 500] as const
const days = [1, 3650] as const
const secretLength = 32

const schema = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  /** Connections a process holds at most, and seconds a statement and an idle transaction may last. */
  PLINTH_DB_CONNECTIONS: whole(connections).default(10),
  PLINTH_DB_STATEMENT_SECONDS: whole(seconds).default(15),
  PLINTH_DB_IDLE_SECONDS: whole(seconds).default(20),
  /** Read by the server's door: requests of each side that are worked on at once. */
  PLINTH_AT_ONCE: whole(atOnce).default(16),
  PLINTH_DATA: z.string().optional(),
  /** Media on a server that speaks S3, in place of the data folder; the address ends with the bucket. */
  PLINTH_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  PLINTH_S3_REGION: z.string().default('us-east-1'),
  PLINTH_S3_KEY: z.string().optional(),
  PLINTH_S3_SECRET: z.string().min(16).optional(),
  PLINTH_ADDRESS_DAYS: whole(days).default(90),
  PLINTH_DEMO: flag.default('1'),
  /** Set by the launcher and the tests, when the database is the one they started themselves. */
  PLINTH_EMBEDDED: flag.default('0'),
  PLINTH_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole([1, 65_535]).default(3000),
  /** Read by the server's door (lib/cli/start/door.mjs); checked here, so that a slip is told at the start. */
  PLINTH_TRUSTED_PROXY: z.string().refine(isTrustSetting).optional(),
  NEXTAUTH_URL: webUrl.optional(),
  NEXTAUTH_SECRET: z.string().min(secretLength).optional(),
  NODE_ENV: z.string().optional(),
})

/** What to write instead of a value that is not one. */
export const remedies: Record<keyof z.infer<typeof schema>, Said> = {
  DATABASE_URL: said('machine.remedy.postgresUrl'),
  DATABASE_OWNER_URL: said('machine.remedy.postgresUrl'),
  PLINTH_DB_CONNECTIONS: inRange(connections),
  PLINTH_DB_STATEMENT_SECONDS: inRange(seconds),
  PLINTH_DB_IDLE_SECONDS: inRange(seconds),
  PLINTH_AT_ONCE: inRange(atOnce),
  PLINTH_DATA: said('machine.remedy.text'),
  PLINTH_S3_URL: said('machine.remedy.s3Url'),
  PLINTH_S3_REGION: said('machine.remedy.text'),
  PLINTH_S3_KEY: said('machine.remedy.s3Key'),
  PLINTH_S3_SECRET: said('machine.remedy.s3Key'),
  PLINTH_ADDRESS_DAYS: said('machine.remedy.days', { least: days[0], most: days[1] }),
  PLINTH_DEMO: said('machine.remedy.flag'),
  PLINTH_EMBEDDED: said('machine.remedy.flag'),
  PLINTH_LOG_LEVEL: said('machine.remedy.logLevel'),
  HOST: said('machine.remedy.text'),
  PORT: said('machine.remedy.port'),
  PLINTH_TRUSTED_PROXY: said('machine.remedy.proxy'),
  NEXTAUTH_URL: said('machine.remedy.webUrl'),
  NEXTAUTH_SECRET: said('machine.remedy.secret', { least: secretLength }),
  NODE_ENV: said('machine.remedy.text'),
}

export type Environment = {
  /** Logs in as the role without SUPERUSER and BYPASSRLS. Absent until the launcher has started a database. */
  databaseUrl: string | undefined
  /** Owns the tables; used by migrations alone. */
  databaseOwnerUrl: string | undefined
  /** Connections this process holds to the database at most. */
  databaseConnections: number
  /** Seconds after which the database gives up a statement, and a transaction in which nothing is asked. */
  statementSeconds: number
  idleTransactionSeconds: number
  /** Folder of the embedded database and of media. */
  dataDirectory: string
  /** Where media are kept instead of the data folder; absent: there. */
  s3: { url: string; region: string; key: string; secret: string } | undefined
  /** Days after which the record forgets the address an event came from. */
  addressDays: number
  /** True when the database is the embedded one. */
  embedded: boolean
  /** Demo accounts may exist and sign in: embedded database, loopback only, not switched off. */
  demo: boolean
  host: string
  port: number
  /** Address people open, without a slash at the end. */
  publicUrl: string
  secret: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  production: boolean
}

/** A variable is missing or malformed; the message names each one and what to write. */
export class EnvironmentError extends SaidError {
  constructor(readonly problems: readonly { variable: string; remedy: Said }[]) {
    super(problems.map(({ variable, remedy }) => said('machine.remedy.line', { variable, remedy })))
    this.name = 'EnvironmentError'
  }
}

let parsed: Environment | undefined

/** The environment, parsed once. Throws EnvironmentError. */
export function environment(): Environment {
  parsed ??= toEnvironment(process.env)
  return parsed
}

/** Forgets what was parsed, for a process that has just learnt where its database is. */
export function rereadEnvironment(): void {
  parsed = undefined
}

/** Whether a host name or address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.includes(host.replace(/^\[|\]$/g, ''))
}

/** Three that belong together. Throws EnvironmentError where some of them are missing. */
function toS3(read: z.infer<typeof schema>): Environment['s3'] {
  const { PLINTH_S3_URL: url, PLINTH_S3_REGION: region, PLINTH_S3_KEY: key, PLINTH_S3_SECRET: secret } = read
  if (url && key && secret) return { url, region, key, secret }
  if (!url && !key && !secret) return undefined
  const variable = url ? (key ? 'PLINTH_S3_SECRET' : 'PLINTH_S3_KEY') : 'PLINTH_S3_URL'
  throw new EnvironmentError([{ variable, remedy: said('machine.remedy.s3All') }])
}

/** Maps variables to an Environment; an empty variable counts as absent. Throws EnvironmentError. */
export function toEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')),
  )
  if (!result.success) {
    throw new EnvironmentError(
      result.error.issues.map(({ path: [name] }) => {
        const variable = name as keyof typeof remedies
        return { variable, remedy: remedies[variable] }
      }),
    )
  }
  const read = result.data
  const embedded = read.PLINTH_EMBEDDED === '1'
  return {
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    databaseConnections: read.PLINTH_DB_CONNECTIONS,
    statementSeconds: read.PLINTH_DB_STATEMENT_SECONDS,
    idleTransactionSeconds: read.PLINTH_DB_IDLE_SECONDS,
    dataDirectory: path.resolve(read.PLINTH_DATA ?? '.plinth'),
    s3: toS3(read),
    addressDays: read.PLINTH_ADDRESS_DAYS,
    embedded,
    demo: embedded && read.PLINTH_DEMO !== '0' && isLoopback(read.HOST),
    host: read.HOST,
    port: read.PORT,
    publicUrl: toPublicUrl(read.NEXTAUTH_URL, read.HOST, read.PORT),
    secret: read.NEXTAUTH_SECRET,
    logLevel: read.PLINTH_LOG_LEVEL,
    production: read.NODE_ENV === 'production',
  }
}

function toPublicUrl(configured: string | undefined, host: string, port: number): string {
  if (configured) return configured.replace(/\/+$/, '')
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere || isLoopback(host) ? 'localhost' : host}:${port}`
}

function isTrustSetting(text: string): boolean {
  try {
    readTrust(text)
    return true
  } catch {
    return false
  }
}
