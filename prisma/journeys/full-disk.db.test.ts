import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { toErrorResponse } from '@/app/_http/to-error-response'
import type { ClinicScope } from '@/lib/access/scope'
import { closeDatabase } from '@/lib/db/client'
import { type EmbeddedServer, startEmbedded } from '@/lib/db/embedded'
import { findUnready } from '@/lib/db/find-unready'
import { prepareDatabase } from '@/lib/db/prepare'
import { mountSmallDisk, type SmallDisk } from '@/lib/db/testing/small-disk'
import { within } from '@/lib/db/within'
import { rereadEnvironment } from '@/lib/environment'
import { StorageError } from '@/lib/errors'
import { getPatient } from '@/lib/patient/queries'
import { saveDraft } from '@/lib/plan/mutations/save-draft'
import { getStoredPlan } from '@/lib/plan/queries'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'

/* On a real small disk where one can be mounted; elsewhere the disk only says that it is full, and so does PostgreSQL. */
const pretended = vi.hoisted(() => ({ full: false }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const statfs = async (folder: string) => {
    const told = await real.statfs(folder)
    return pretended.full ? { ...told, bavail: 0 } : told
  }
  return { ...real, default: { ...real, statfs }, statfs }
})

const before = { ...process.env }
let disk: SmallDisk | null = null
let server: EmbeddedServer | undefined
let scope: ClinicScope
let ids: { patientId: string; planId: string }
const content = (title: string) => ({ ...toContent(), title })

beforeAll(async () => {
  disk = await mountSmallDisk(400)
  process.stdout.write(
    disk ? 'A real disk of 400 MiB is filled.\n' : 'No disk can be mounted: it is pretended.\n',
  )
  if (disk) {
    server = await startEmbedded(disk.folder)
    await prepareDatabase(server)
    await closeDatabase()
    await closeOwnerDatabase()
    Object.assign(process.env, {
      DATABASE_URL: server.appUrl,
      DATABASE_OWNER_URL: server.ownerUrl,
      PLINTH_DATA: disk.folder,
    })
    rereadEnvironment()
  }
  const clinic = await createClinic()
  const member = await createMember({ clinicId: clinic.id })
  scope = member.scope
  const patient = await createPatient({ clinicId: clinic.id })
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: member.user.id })
  ids = { patientId: patient.id, planId: plan.id }
})

beforeEach(async () => {
  await empty()
})

afterAll(async () => {
  await closeDatabase()
  await closeOwnerDatabase()
  await server?.stop()
  await disk?.remove()
  process.env = before
  rereadEnvironment()
})

/** What was asked of the disk a moment ago is not asked again; this outlasts it. */
const forget = () => setTimeout(1100)

async function fill(leftMebibytes: number) {
  if (disk) await disk.fill(leftMebibytes)
  pretended.full = !disk
  await forget()
}

async function empty() {
  await disk?.empty()
  pretended.full = false
  await forget()
}

test('a disk as good as full refuses what is saved, in words, while reading goes on; with room all comes back', async () => {
  const { revision } = await getStoredPlan(scope, ids.planId)
  await fill(24)
  const typed = content('Typed while the disk was full')
  const refused = await saveDraft(scope, ids.planId, { revision, content: typed }, new Date()).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(StorageError)
  const answer = toErrorResponse(refused, '/api/plans')
  expect(answer.status).toBe(507)
  expect(await answer.json()).toEqual({
    code: 'errors.storage.full',
    params: {},
    message: expect.stringMatching(/^The disk is full. What you typed is kept here/),
  })
  expect((await getPatient(scope, ids.patientId)).id).toBe(ids.patientId)
  expect(await getStoredPlan(scope, ids.planId)).toMatchObject({
    revision,
    content: { title: 'Hip strength at home' },
  })
  expect(await findUnready()).toBe('disk')
  await empty()
  expect(await findUnready()).toBeNull()
  await saveDraft(scope, ids.planId, { revision, content: typed }, new Date())
  expect((await getStoredPlan(scope, ids.planId)).content.title).toBe(typed.title)
})

test('what PostgreSQL itself says of a full disk is the same error', async () => {
  await fill(0)
  const write = within(scope, (tx) =>
    disk
      ? tx.$queryRaw`SELECT max(line) FROM (
          SELECT md5(n::text) AS line FROM generate_series(1, 2000000) AS n ORDER BY 1 OFFSET 1) AS sorted`
      : tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$`,
  )
  await expect(write).rejects.toMatchObject({ name: 'StorageError', reason: 'full' })
  await empty()
  const { revision } = await getStoredPlan(scope, ids.planId)
  await saveDraft(scope, ids.planId, { revision, content: content('With room again') }, new Date())
})

test('a server that dies on a nearly full disk is started again, to be read', async ({ skip }) => {
  if (!disk || !server) return skip('there is no disk to fill here')
  await fill(24)
  const [pid] = (await readFile(path.join(disk.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  await server.ended
  await expect(startEmbedded(disk.folder)).rejects.toThrow(/the database needs 40 MB/)
  server = await startEmbedded(disk.folder, { again: true })
  expect((await getPatient(scope, ids.patientId)).id).toBe(ids.patientId)
  const { revision } = await getStoredPlan(scope, ids.planId)
  const save = saveDraft(scope, ids.planId, { revision, content: content('Later') }, new Date())
  await expect(save).rejects.toThrow(StorageError)
})
