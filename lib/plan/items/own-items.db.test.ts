import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addOwnItem, changeOwnItem, setOwnItemArchived } from '@/lib/catalog/own/mutations'
import type { OwnItem } from '@/lib/catalog/own/own-item'
import { findOwnItem, listOwnVersions } from '@/lib/catalog/own/queries'
import { toOwnItem } from '@/lib/catalog/own/to-own-item'
import { findInEachLanguage, readCatalog, readOffered } from '@/lib/catalog/queries'
import { ConflictError, ForbiddenError, type InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { changeItemForPlan } from '../mutations/change-item-for-plan'
import { publishPlan } from '../mutations/publish-plan'
import { getStoredPlan, getVersion } from '../queries'
import { arrange, auditKinds, now } from '../testing/arrange-plan'
import { listItemUses } from './queries'

type Given = Awaited<ReturnType<typeof arrange>>

async function copyOf(scope: Given['scope'], slug: string): Promise<OwnItem> {
  const stored = await findInEachLanguage(scope, slug)
  if (!stored) throw new Error(`no ${slug}`)
  return toOwnItem(stored)
}

const withFeel = (item: OwnItem, feel: string): OwnItem => ({
  ...item,
  texts: { ...item.texts, en: item.texts.en && { ...item.texts.en, feel } },
})

async function planWith({ clinic, patient, scope }: Given, slug: string) {
  const line = { id: randomUUID(), slug, dosage: { sets: 2, reps: 8, perDay: 1 }, note: 'Slowly.' }
  return createPlan({
    clinicId: clinic.id,
    patientId: patient.id,
    userId: scope.userId,
    content: toContent([line]),
  })
}

describe('an own item', () => {
  it('is offered to its clinic in the languages it has, with its picture kept, and to no other clinic', async () => {
    const { scope, clinic } = await arrange()
    const item = await copyOf(scope, 'bridge')
    const { slug } = await addOwnItem(scope, { ...item, texts: { en: null, es: item.texts.es } }, now)
    expect((await readCatalog(scope, 'es')).get(slug).figure?.start).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/)
    expect((await readCatalog(scope, 'en')).find(slug)).toBeNull()
    expect((await readOffered(scope, 'en')).map((each) => each.slug)).toContain(slug)
    expect(await auditKinds(clinic.id)).toContain('item-added')
    const foreign = (await createMember({ clinicId: (await createClinic()).id })).scope
    expect(await findOwnItem(foreign, slug)).toBeNull()
    await expect(changeOwnItem(foreign, slug, { revision: 1, item }, now)).rejects.toThrow(NotFoundError)
    await expect(setOwnItemArchived(foreign, slug, true, now)).rejects.toThrow(NotFoundError)
  })

  it('keeps every save as a version, and tells who saves over another', async () => {
    const { scope } = await arrange()
    const item = await copyOf(scope, 'bridge')
    const { slug } = await addOwnItem(scope, item, now)
    const changed = withFeel(item, 'Work in your buttocks.')
    expect(await changeOwnItem(scope, slug, { revision: 1, item: changed }, now)).toEqual({
      slug,
      revision: 2,
    })
    const stale = await changeOwnItem(scope, slug, { revision: 1, item }, now).catch(
      (error: unknown) => error,
    )
    expect(stale).toBeInstanceOf(ConflictError)
    expect((stale as ConflictError<{ revision: number }>).current).toMatchObject({ revision: 2, slug })
    const versions = await listOwnVersions(scope, slug)
    expect(versions.map((each) => [each.revision, each.item.texts.en?.feel])).toEqual([
      [2, 'Work in your buttocks.'],
      [1, item.texts.en?.feel],
    ])
    expect(versions[0]?.changedBy).toBe('Ines Okafor')
  })

  it('is not made by an assistant, nor with problems', async () => {
    const { scope, clinic } = await arrange()
    const item = await copyOf(scope, 'bridge')
    const assistant = (await createMember({ clinicId: clinic.id, role: 'assistant' })).scope
    await expect(addOwnItem(assistant, item, now)).rejects.toThrow(ForbiddenError)
    const failed = await addOwnItem(scope, { ...item, regions: [], dose: '99x10' }, now).catch(
      (e: unknown) => e,
    )
    expect((failed as InputError).problems.map(({ path }) => path)).toEqual(['regions', 'dose'])
  })

  it('leaves a published plan as it was, and archived it stays in the plans that use it', async () => {
    const given = await arrange()
    const { scope } = given
    const item = await copyOf(scope, 'bridge')
    const { slug } = await addOwnItem(scope, item, now)
    const plan = await planWith(given, slug)
    await publishPlan(scope, plan.id, { revision: 1 }, now)
    await changeOwnItem(scope, slug, { revision: 1, item: withFeel(item, 'Something else.') }, now)
    await setOwnItemArchived(scope, slug, true, now)
    const { frozen } = await getVersion(scope, plan.id, 1)
    expect(frozen.items[slug]?.texts.en?.feel).toBe(item.texts.en?.feel)
    expect((await readOffered(scope, 'en')).map((each) => each.slug)).not.toContain(slug)
    const { number } = await publishPlan(scope, plan.id, { revision: 1 }, now)
    expect((await getVersion(scope, plan.id, number)).frozen.items[slug]?.texts.en?.feel).toBe(
      'Something else.',
    )
  })

  it('is changed for one plan alone by a copy that takes its place there and is offered nowhere', async () => {
    const given = await arrange()
    const { scope } = given
    const item = await copyOf(scope, 'bridge')
    const { slug } = await addOwnItem(scope, item, now)
    const [one, other] = [await planWith(given, slug), await planWith(given, slug)]
    expect((await listItemUses(scope, slug)).uses.map(({ planId }) => planId).toSorted()).toEqual(
      [one.id, other.id].toSorted(),
    )
    const changed = withFeel(item, 'Only here.')
    const { slug: copy } = await changeItemForPlan(scope, one.id, { slug, item: changed }, now)
    const { content, revision } = await getStoredPlan(scope, one.id)
    expect(content.phases[0]?.items).toMatchObject([{ slug: copy, note: 'Slowly.', dosage: { sets: 2 } }])
    expect(revision).toBe(2)
    expect((await getStoredPlan(scope, other.id)).content.phases[0]?.items[0]?.slug).toBe(slug)
    expect((await readCatalog(scope, 'en')).get(slug).text?.feel).toBe(item.texts.en?.feel)
    expect((await readOffered(scope, 'en')).map((each) => each.slug)).not.toContain(copy)
    await publishPlan(scope, one.id, { revision: 2 }, now)
    expect((await listItemUses(scope, slug)).count).toBe(1)
    await expect(changeItemForPlan(scope, one.id, { slug, item }, now)).rejects.toThrow(NotFoundError)
  })
})
