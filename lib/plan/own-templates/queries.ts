import { byId } from '@/lib/access/by-id'
import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import type { Prisma } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { usualDose } from '../queries'
import type { PlanContent } from '../schema'
import { inLanguage } from '../start-content'
import { readContent } from '../stored-plan'
import { getTemplate, toPlanContent } from '../templates/templates'
import { isOwnTemplate, type OwnTemplate } from './own-template'

/**
 * The clinic's templates and the member's own by name, those put away too; a colleague's own are not among them. Those of
 * members who left are, for who manages members: changing one makes it the clinic's or the member's own. A member who is
 * taken back finds the others as they were.
 */
export function listOwnTemplates(scope: ClinicScope): Promise<OwnTemplate[]> {
  return readWithin(scope, async (tx) => {
    const rows = await tx.planTemplate.findMany({
      where: { clinicId: scope.clinicId, OR: toSeen(scope) },
      include: withOwner,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    return toTemplates(tx, rows)
  })
}

/** One of them. Throws NotFoundError, for a colleague's own as well. */
export function getOwnTemplate(scope: ClinicScope, id: string): Promise<OwnTemplate> {
  return readWithin(scope, (tx) => readOwnTemplate(tx, scope, id))
}

/** As getOwnTemplate, inside a running transaction. */
export async function readOwnTemplate(tx: Tx, scope: ClinicScope, id: string): Promise<OwnTemplate> {
  const row = await tx.planTemplate.findUnique({
    where: { ...byId(scope, id), OR: toSeen(scope) },
    include: withOwner,
  })
  const [template] = row ? await toTemplates(tx, [row]) : []
  if (!template) throw new NotFoundError('template')
  return template
}

/**
 * What a template holds, built-in by its code or own by its id, in the words of a language; an own one that is written in
 * another keeps those for the clinician alone. Throws InputError for an unknown code, NotFoundError for an unknown id.
 */
export async function getTemplateContent(
  scope: ClinicScope,
  code: string,
  locale: PlanLocale,
): Promise<PlanContent> {
  if (!isOwnTemplate(code)) return toPlanContent(getTemplate(code, locale))
  return inLanguage((await getOwnTemplate(scope, code)).content, locale)
}

/** Slugs of the items in a plan that were made for it alone, inside a running transaction. */
export async function readOnlyHere(
  tx: Tx,
  scope: ClinicScope,
  content: PlanContent,
): Promise<ReadonlySet<string>> {
  const slugs = content.phases.flatMap(({ items }) => items.map(({ slug }) => slug))
  const made = await tx.catalogItemRow.findMany({
    where: { clinicId: scope.clinicId, slug: { in: slugs }, onlyPlanId: { not: null } },
    select: { slug: true },
  })
  return new Set(made.map(({ slug }) => slug))
}

/** Whose templates a member sees. */
function toSeen({ role, memberId }: ClinicScope): Prisma.PlanTemplateWhereInput[] {
  const left = can(role, 'manageMembers') ? [{ owner: { removedAt: { not: null } } }] : []
  return [{ ownerMemberId: null }, { ownerMemberId: memberId }, ...left]
}

const withOwner = {
  owner: { select: { removedAt: true, user: { select: { name: true } } } },
} satisfies Prisma.PlanTemplateInclude

type Row = Prisma.PlanTemplateGetPayload<{ include: typeof withOwner }>

async function toTemplates(tx: Tx, rows: readonly Row[]): Promise<OwnTemplate[]> {
  const names = await readUserNames(
    tx,
    rows.map(({ savedByUserId }) => savedByUserId),
  )
  return rows.map(({ id, name, note, ownerMemberId, owner, revision, ...row }) => ({
    ...{ id, name, note, revision },
    shared: ownerMemberId === null,
    left: owner?.removedAt ? owner.user.name : null,
    content: { ...readContent(row.content, { usualDose }), title: name },
    savedBy: names.get(row.savedByUserId) ?? null,
    savedAt: row.savedAt.toISOString(),
    archived: row.archivedAt !== null,
  }))
}
