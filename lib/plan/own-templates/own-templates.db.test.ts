import { expect, test } from 'vitest'
import { removeMember, restoreMember } from '@/lib/clinic/member/mutations'
import { ConflictError, ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { importPlan } from '../mutations/exchange-plan'
import { keepLeftOut } from '../mutations/keep-left-out'
import { startPlan } from '../mutations/start-plan'
import { getStoredPlan } from '../queries'
import { arrange, auditKinds, now } from '../testing/arrange-plan'
import { changeTemplate, saveTemplate, setTemplateArchived, updateTemplate } from './mutations'
import { getOwnTemplate, listOwnTemplates } from './queries'

const begin = { name: 'Early hip', note: '', shared: false, keepWords: false }

async function given() {
  const { scope, patient, clinic } = await arrange()
  const content = toContent([
    { id: 'one', slug: 'clamshell', side: 'right', note: 'Mind your hip.', clinicianNote: 'Wears a brace.' },
  ])
  const plan = await createPlan({
    ...{ clinicId: clinic.id, patientId: patient.id, userId: scope.userId, content },
  })
  const colleague = await createMember({ clinicId: clinic.id, name: 'Lena Park' })
  const assistant = await createMember({ clinicId: clinic.id, role: 'assistant' })
  const details = { ...begin, planId: plan.id }
  return { scope, patient, clinic, plan, colleague: colleague.scope, assistant: assistant.scope, details }
}

test('a template of one’s own is seen by nobody else, and one of the clinic by every member of it', async () => {
  const { scope, colleague, clinic, details } = await given()
  const { id } = await saveTemplate(scope, details, now)
  expect((await listOwnTemplates(scope)).map(({ name }) => name)).toEqual(['Early hip'])
  expect(await listOwnTemplates(colleague)).toEqual([])
  await expect(getOwnTemplate(colleague, id)).rejects.toThrow(NotFoundError)
  await expect(setTemplateArchived(colleague, id, now)).rejects.toThrow(NotFoundError)
  await changeTemplate(scope, id, { revision: 1, name: 'Hip, early', note: 'After rest', shared: true }, now)
  expect(await getOwnTemplate(colleague, id)).toMatchObject({
    ...{ name: 'Hip, early', note: 'After rest', shared: true, revision: 2, savedBy: 'Ines Okafor' },
    content: { title: 'Hip, early' },
  })
  const stranger = await given()
  expect(await listOwnTemplates(stranger.scope)).toEqual([])
  await expect(getOwnTemplate(stranger.scope, id)).rejects.toThrow(NotFoundError)
  await expect(saveTemplate(stranger.scope, details, now)).rejects.toThrow(NotFoundError)
  expect(await auditKinds(clinic.id)).toEqual(['template-saved', 'template-changed'])
})

test('the templates of a member who left are seen by an owner, who takes them over, and by no other member', async () => {
  const { scope, colleague, clinic, details } = await given()
  const owner = await createMember({ clinicId: clinic.id, role: 'owner' })
  const one = await saveTemplate(scope, details, now)
  const other = await saveTemplate(scope, { ...details, name: 'Late hip' }, now)
  expect(await listOwnTemplates(owner.scope)).toEqual([])
  await removeMember(owner.scope, scope.memberId, now)
  expect((await listOwnTemplates(owner.scope)).map(({ name, left }) => [name, left])).toEqual([
    ['Early hip', 'Ines Okafor'],
    ['Late hip', 'Ines Okafor'],
  ])
  expect(await listOwnTemplates(colleague)).toEqual([])
  await expect(getOwnTemplate(colleague, one.id)).rejects.toThrow(NotFoundError)
  const change = { revision: 1, name: 'Early hip', note: '', shared: true }
  await expect(changeTemplate(colleague, one.id, change, now)).rejects.toThrow(NotFoundError)
  await changeTemplate(owner.scope, one.id, change, now)
  expect(await listOwnTemplates(colleague)).toMatchObject([{ name: 'Early hip', shared: true, left: null }])
  await changeTemplate(owner.scope, other.id, { ...change, name: 'Late hip', shared: false }, now)
  await restoreMember(owner.scope, scope.memberId)
  expect((await listOwnTemplates(owner.scope)).map(({ left }) => left)).toEqual([null, null])
  expect((await listOwnTemplates(scope)).map(({ name }) => name)).toEqual(['Early hip'])
})

test('a member who is taken back finds their templates as they were', async () => {
  const { scope, clinic, details } = await given()
  const owner = await createMember({ clinicId: clinic.id, role: 'owner' })
  const { id } = await saveTemplate(scope, details, now)
  await removeMember(owner.scope, scope.memberId, now)
  await restoreMember(owner.scope, scope.memberId)
  expect(await getOwnTemplate(scope, id)).toMatchObject({ shared: false, left: null, revision: 1 })
  await expect(getOwnTemplate(owner.scope, id)).rejects.toThrow(NotFoundError)
})

test('an assistant keeps templates of her own and leaves those of the clinic alone', async () => {
  const { scope, assistant, details } = await given()
  const own = await saveTemplate(assistant, details, now)
  const shared = { revision: 1, name: 'Mine', note: '', shared: true }
  await expect(saveTemplate(assistant, { ...details, shared: true }, now)).rejects.toThrow(ForbiddenError)
  await expect(changeTemplate(assistant, own.id, shared, now)).rejects.toThrow(ForbiddenError)
  const { id } = await saveTemplate(scope, { ...details, shared: true }, now)
  await expect(setTemplateArchived(assistant, id, now)).rejects.toThrow(ForbiddenError)
  await expect(changeTemplate(assistant, id, { ...shared, shared: false }, now)).rejects.toThrow(
    ForbiddenError,
  )
})

test('of two tabs that change one template the second is told, and nothing is written over', async () => {
  const { scope, details } = await given()
  const { id } = await saveTemplate(scope, details, now)
  const change = { revision: 1, name: 'First', note: '', shared: false }
  await changeTemplate(scope, id, change, now)
  await expect(changeTemplate(scope, id, { ...change, name: 'Second' }, now)).rejects.toThrow(ConflictError)
  await expect(
    updateTemplate(scope, id, { revision: 1, planId: details.planId, keepWords: true }, now),
  ).rejects.toThrow(ConflictError)
  expect(await getOwnTemplate(scope, id)).toMatchObject({ name: 'First', revision: 2 })
})

test('a plan takes the place of what a template holds, which keeps its name', async () => {
  const { scope, details } = await given()
  const { id } = await saveTemplate(scope, details, now)
  const { revision } = await updateTemplate(
    scope,
    id,
    { revision: 1, planId: details.planId, keepWords: true },
    now,
  )
  expect(revision).toBe(2)
  const { content } = await getOwnTemplate(scope, id)
  expect(content.title).toBe('Early hip')
  expect(content.phases[0]?.items[0]).toMatchObject({ slug: 'clamshell', note: 'Mind your hip.' })
})

test('a template is put away and taken back, and never deleted', async () => {
  const { scope, details } = await given()
  const { id } = await saveTemplate(scope, details, now)
  await setTemplateArchived(scope, id, now)
  expect(await getOwnTemplate(scope, id)).toMatchObject({ archived: true })
  await setTemplateArchived(scope, id, null)
  expect(await getOwnTemplate(scope, id)).toMatchObject({ archived: false })
})

test('words that name the patient are refused by their place', async () => {
  const { scope, details } = await given()
  await expect(saveTemplate(scope, { ...details, name: 'Tomas early' }, now)).rejects.toThrow(InputError)
  expect(await listOwnTemplates(scope)).toEqual([])
})

test('a plan begun from a template for another patient has nothing of the first', async () => {
  const { scope, clinic, patient, colleague, details } = await given()
  const other = await createPatient({ clinicId: clinic.id, firstName: 'Noor', locale: 'en' })
  const { id } = await saveTemplate(scope, details, now)
  const planId = await startPlan(scope, { patientId: other.id, templateCode: id }, now)
  const { content, templateCode } = await getStoredPlan(scope, planId)
  expect(templateCode).toBe(id)
  expect(content).toMatchObject({ title: 'Early hip', startDate: '2026-11-22', draftedFrom: { code: id } })
  expect(content.phases[0]?.items).toEqual([{ id: expect.any(String), slug: 'clamshell' }])
  expect(JSON.stringify(content)).not.toMatch(/brace|Mind your|right|Tomas/)
  await expect(startPlan(colleague, { patientId: patient.id, templateCode: id }, now)).rejects.toThrow(
    NotFoundError,
  )
})

test('words in another language than the patient’s stay behind', async () => {
  const { scope, clinic, details } = await given()
  const other = await createPatient({ clinicId: clinic.id, firstName: 'Noor', locale: 'es' })
  const { id } = await saveTemplate(scope, { ...details, keepWords: true }, now)
  const planId = await startPlan(scope, { patientId: other.id, templateCode: id }, now)
  const { content } = await getStoredPlan(scope, planId)
  expect(content.locale).toBe('es')
  expect(content.phases[0]?.items[0]?.note).toBeUndefined()
})

test('what the rules block for the patient is kept beside a new plan and not put in, and is read once', async () => {
  const { scope, clinic } = await given()
  const kneels = await createPatient({ clinicId: clinic.id, firstName: 'Noor' })
  await createPatientFacts({
    patient: kneels,
    userId: scope.userId,
    facts: { flags: [{ flag: 'cannot_kneel' }] },
  })
  const content = toContent([
    { id: 'a', slug: 'hipflex-halfkneel' },
    { id: 'b', slug: 'clam' },
  ])
  const plan = await createPlan({
    ...{ clinicId: clinic.id, patientId: kneels.id, userId: scope.userId, content },
  })
  const { id } = await saveTemplate(scope, { ...begin, planId: plan.id }, now)
  const started = await startPlan(scope, { patientId: kneels.id, templateCode: id }, now)
  const file = JSON.parse(JSON.stringify({ ...content, patient: { flags: [] } }))
  const { planId: imported } = await importPlan(scope, kneels.id, file, now)
  for (const planId of [started, imported]) {
    const { content: held, leftOut } = await getStoredPlan(scope, planId)
    expect(held.phases[0]?.items.map(({ slug }) => slug)).toEqual(['clam'])
    expect(leftOut).toMatchObject([{ line: { slug: 'hipflex-halfkneel' }, phaseId: held.phases[0]?.id }])
  }
  await keepLeftOut(scope, started, [])
  expect((await getStoredPlan(scope, started)).leftOut).toEqual([])
  const stranger = await given()
  await expect(keepLeftOut(stranger.scope, started, [])).rejects.toThrow(NotFoundError)
})
