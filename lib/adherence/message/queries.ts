import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import type { Prisma } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import type { Tx } from '@/lib/db/within'
import { type PlanMessage, type ReadMessage, toMessage, toReached } from './message'

/** What was written to a patient or on one of their plans, newest first, without what was recalled; inside a running transaction. */
export async function readMessages(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  where: Prisma.PlanMessageWhereInput,
  now: Date,
): Promise<PlanMessage[]> {
  const rows = await tx.planMessage.findMany({
    where: { clinicId, ...where },
    distinct: ['id'],
    orderBy: [{ id: 'asc' }, { revision: 'desc' }],
  })
  if (rows.length === 0) return []
  const names = await readUserNames(
    tx,
    rows.map(({ writtenByUserId }) => writtenByUserId),
  )
  return rows
    .flatMap((row) => toMessage(row, names.get(row.writtenByUserId) ?? '', now) ?? [])
    .sort((a, b) => b.reachesAt.localeCompare(a.reachesAt))
}

/** Days a message stays on the page of the link; questions are shown for fewer. */
const daysOnPage = 28

/** Since when messages are read for the page of the link. */
export function messagesSince(now: Date): Date {
  return new Date(now.getTime() - daysOnPage * 86_400_000)
}

/** Of a link's plan, what has reached the patient by now, newest first, as its page shows it; inside a running transaction. */
export async function readReachedMessages(tx: Tx, scope: ShareScope, now: Date): Promise<ReadMessage[]> {
  const messages = await readMessages(
    tx,
    scope,
    { planId: scope.planId, writtenAt: { gte: messagesSince(now) } },
    now,
  )
  return toReached(messages)
}
