import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import { mediaFolder, mediaStore } from '@/lib/media/open-media'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { keepRendering } from './mutations'
import { findRendering } from './queries'
import { toRenderingKey } from './rendering-key'
import { takeHandout } from './take-handout'

const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const plan = toSamplePlan()
const now = new Date('2026-11-29T09:00:00Z')
const kept = { bytes: Buffer.from('%PDF kept before'), missing: ['ሰ'] }

async function arrange() {
  const clinic = await createClinic()
  const { scope } = await createMember({ clinicId: clinic.id })
  const rows = () => ownerDatabase().keptHandout.findMany({ where: { clinicId: clinic.id } })
  return { scope, rows }
}

test('what is drawn is kept and answered again, drawn once for two who ask at once', async () => {
  const { scope, rows } = await arrange()
  const take = () => takeHandout(scope, plan, { link }, now, 'build')
  const [one, other] = await Promise.all([take(), take()])
  expect(Buffer.from(one.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  expect(other).toBe(one)
  expect(await rows()).toHaveLength(1)
  expect(Buffer.compare((await take()).bytes, one.bytes)).toBe(0)
  expect(await rows()).toHaveLength(1)
})

test('a kept one is answered for the very same alone, of the very same clinic', async () => {
  const { scope } = await arrange()
  const foreign = await arrange()
  await keepRendering(scope, toRenderingKey(plan, { link }, 'build'), kept, now)
  expect(await takeHandout(scope, plan, { link }, now, 'build')).toEqual(kept)
  const changed = { ...plan, clinic: { ...plan.clinic, phone: '555 0199' } }
  for (const drawn of [
    await takeHandout(foreign.scope, plan, { link }, now, 'build'),
    await takeHandout(scope, changed, { link }, now, 'build'),
    await takeHandout(scope, plan, {}, now, 'build'),
    await takeHandout(scope, plan, { link }, now, 'the next build'),
    await takeHandout(scope, plan, { link }, now, null),
  ])
    expect(drawn).not.toEqual(kept)
})

test('a damaged or foreign file is not answered: the handout is drawn and kept anew', async () => {
  const { scope, rows } = await arrange()
  const key = toRenderingKey(plan, {}, 'build')
  await keepRendering(scope, key, kept, now)
  const [row] = await rows()
  const folder = mediaFolder()
  const names = await readdir(folder, { recursive: true })
  const file = names.find((name) => name.endsWith(row?.mediaKey ?? 'none'))
  await writeFile(path.join(folder, file ?? ''), 'something else')
  const drawn = await takeHandout(scope, plan, {}, new Date(now.getTime() + 1000), 'build')
  expect(Buffer.from(drawn.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  const found = await findRendering(scope, key)
  expect(Buffer.compare(found?.bytes ?? Buffer.alloc(0), drawn.bytes)).toBe(0)
})

test('neither the link nor a word lies readable in the media store', async () => {
  const { scope, rows } = await arrange()
  await takeHandout(scope, plan, { link }, now, 'build')
  const [row] = await rows()
  const sealed = await mediaStore().read(row?.mediaKey as never)
  expect(sealed?.length).toBeGreaterThan(1000)
  expect(Buffer.from(sealed ?? []).toString('latin1')).not.toMatch(/%PDF|harborstreet/)
})

test('signs that no font has are told, of a kept one too', async () => {
  const { scope } = await arrange()
  const named = toSamplePlan([{ id: 'x', slug: 'bridge', note: 'ሰላም 🧘 سلام' }])
  for (const renderer of [null, 'build', 'build'])
    expect((await takeHandout(scope, named, {}, now, renderer)).missing).toEqual(['ሰ', 'ላ', 'ም', '🧘'])
})
