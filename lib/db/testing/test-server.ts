import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { generate } from '@/lib/cli/generate.mjs'
import { withDatabase } from '../connection'
import { prepareDatabase } from '../prepare'
import { startThrowAway } from './start-throw-away'

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string
    appUrl: string
  }
}

export const templateDatabase = 'plinth_template'

/** One throw-away server a run, with a migrated database that each test file copies. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  generate()
  const server = await startThrowAway()
  const client = new Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${templateDatabase}`)
  await client.end()
  await prepareDatabase({
    ownerUrl: withDatabase(server.ownerUrl, templateDatabase),
    appUrl: withDatabase(server.appUrl, templateDatabase),
  })
  project.provide('ownerUrl', server.ownerUrl)
  project.provide('appUrl', server.appUrl)
  return () => server.stop()
}
