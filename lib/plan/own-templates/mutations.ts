import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { readStoredPlan } from '../queries'
import type { PlanContent } from '../schema'
import { findMentions, planWords } from './find-mentions'
import type { NewTemplate, OwnTemplate, TemplateContent, TemplateDetails } from './own-template'
import { readOnlyHere, readOwnTemplate } from './queries'
import { toTemplateContent } from './to-template-content'

type Saved = { id: string; revision: number }

/**
 * Saves a plan's draft as a template, without anything of its patient. One for the whole clinic takes whoever may change
 * its catalog. Throws NotFoundError, ForbiddenError, InputError where words that would stay name the patient.
 */
export async function saveTemplate(scope: ClinicScope, given: NewTemplate, now: Date): Promise<Saved> {
  requireOwner(scope, given)
  return within(scope, async (tx) => {
    const { name, note, shared, planId } = given
    const { content, patientId } = await toContent(tx, scope, given)
    const id = randomUUID()
    await tx.planTemplate.create({
      data: {
        ...{ clinicId: scope.clinicId, id, name, note, content },
        ...{ ownerMemberId: toOwner(scope, shared), savedByUserId: scope.userId, savedAt: now },
      },
    })
    await recordAudit(tx, scope, {
      kind: 'template-saved',
      ...{ patientId, planId, templateId: id, revision: 1 },
    })
    return { id, revision: 1 }
  })
}

/** Renames a template, says what it is for, and gives it to the clinic or takes it back. Throws as updateTemplate. */
export async function changeTemplate(
  scope: ClinicScope,
  id: string,
  { revision, name, note, shared }: TemplateDetails,
  now: Date,
): Promise<Saved> {
  requireOwner(scope, { shared })
  return within(scope, async (tx) => {
    const { content } = await readChangeable(tx, scope, id)
    const data = { name, note, content: { ...content, title: name }, ownerMemberId: toOwner(scope, shared) }
    const saved = await write(tx, scope, { id, revision, data, now })
    await recordAudit(tx, scope, { kind: 'template-changed', templateId: id, revision: saved.revision })
    return saved
  })
}

/**
 * Puts a plan's draft in the place of what a template holds. Throws NotFoundError, ForbiddenError, InputError as
 * saveTemplate, ConflictError with the template as it is when someone saved it since that revision.
 */
export async function updateTemplate(
  scope: ClinicScope,
  id: string,
  { revision, planId, keepWords }: TemplateContent,
  now: Date,
): Promise<Saved> {
  return within(scope, async (tx) => {
    const { name, note } = await readChangeable(tx, scope, id)
    const { content, patientId } = await toContent(tx, scope, { planId, keepWords, name, note })
    const saved = await write(tx, scope, { id, revision, data: { content }, now })
    await recordAudit(tx, scope, {
      kind: 'template-saved',
      ...{ patientId, planId, templateId: id, revision: saved.revision },
    })
    return saved
  })
}

/** Puts a template away, or with null takes it back. Throws NotFoundError, ForbiddenError. */
export async function setTemplateArchived(
  scope: ClinicScope,
  id: string,
  archivedAt: Date | null,
): Promise<void> {
  await within(scope, async (tx) => {
    const template = await readChangeable(tx, scope, id)
    if (template.archived === (archivedAt !== null)) return
    await tx.planTemplate.update({ where: byId(scope, id), data: { archivedAt } })
    const kind = archivedAt ? 'template-archived' : 'template-restored'
    await recordAudit(tx, scope, { kind, templateId: id })
  })
}

const toOwner = (scope: ClinicScope, shared: boolean) => (shared ? null : scope.memberId)

/** What the whole clinic begins plans with is a part of its catalog. */
function requireOwner(scope: ClinicScope, { shared }: Pick<OwnTemplate, 'shared'>): void {
  requirePermission(scope, 'changePlan')
  if (shared) requirePermission(scope, 'changeCatalog')
}

async function readChangeable(tx: Tx, scope: ClinicScope, id: string): Promise<OwnTemplate> {
  const template = await readOwnTemplate(tx, scope, id)
  requireOwner(scope, template)
  return template
}

type Change = {
  id: string
  revision: number
  data: { content: PlanContent; name?: string; note?: string; ownerMemberId?: string | null }
  now: Date
}

async function write(tx: Tx, scope: ClinicScope, { id, revision, data, now }: Change): Promise<Saved> {
  const { count } = await tx.planTemplate.updateMany({
    where: { clinicId: scope.clinicId, id, revision },
    data: { ...data, revision: revision + 1, savedByUserId: scope.userId, savedAt: now },
  })
  if (count === 0) throw new ConflictError(await readOwnTemplate(tx, scope, id))
  return { id, revision: revision + 1 }
}

async function toContent(
  tx: Tx,
  scope: ClinicScope,
  { planId, name, note, keepWords }: Pick<NewTemplate, 'planId' | 'name' | 'note' | 'keepWords'>,
): Promise<{ content: PlanContent; patientId: string }> {
  const plan = await readStoredPlan(tx, scope, planId)
  const onlyHere = await readOnlyHere(tx, scope, plan.content)
  const content = toTemplateContent(plan.content, { name, keepWords, onlyHere, newId: randomUUID })
  const { firstName, lastName } = await tx.patient.findUniqueOrThrow({ where: byId(scope, plan.patientId) })
  const words = [{ path: 'name', text: name }, { path: 'note', text: note }, ...planWords(content)]
  const found = findMentions(words, `${firstName} ${lastName}`)
  if (found[0])
    throw new InputError(
      said('plan.template.namesPatient', { text: found[0].text }),
      found.map(({ path, text }) => ({ path, found: text, allowed: said('plan.template.noName') })),
    )
  return { content, patientId: plan.patientId }
}
