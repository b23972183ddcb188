import { randomUUID } from 'node:crypto'
import type { ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { requireSecret } from '@/lib/auth/secret'
import { type Tx, within } from '@/lib/db/within'
import { listSlots } from '@/lib/reminder/planned-line'
import type { OpenedLink, OpenedShare } from '@/lib/share/open-share'
import type { PushChoice } from '../push-choice'
import { hashEndpoint, type PushTarget, sealTarget } from '../push-target'
import { firstLook } from '../push-turn'
import { spreadOf } from '../spread-of'

/** Phones that one link reminds at most; a further one takes the place of the oldest. */
const mostPhones = 10

/** Reminds a phone of a link's plan from now on, by what its owner chose; a phone that is known changes its choice. */
export function keepPhone(
  { scope, patientId, version }: OpenedShare,
  { target, choice }: { target: PushTarget; choice: PushChoice },
  now: Date,
): Promise<void> {
  const { clinicId, planId, shareLinkId } = scope
  const endpointHash = hashEndpoint(target.endpoint)
  const plan = { slots: listSlots(version.frozen) }
  const begin = (id: string) => firstLook(choice, plan, { now, spread: spreadOf(id) })
  return within(scope, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM share_link
      WHERE clinic_id = ${clinicId}::uuid AND id = ${shareLinkId}::uuid FOR NO KEY UPDATE`
    const known = await tx.pushSubscription.findFirst({ where: { clinicId, shareLinkId, endpointHash } })
    const id = known?.id ?? randomUUID()
    const data = { sealed: sealTarget(target, requireSecret()), choice, ...begin(id), failures: 0 }
    if (known) {
      await tx.pushSubscription.updateMany({ where: { clinicId, id }, data })
      return
    }
    await makeRoom(tx, scope)
    await tx.pushSubscription.create({
      data: { clinicId, id, shareLinkId, endpointHash, ...data, madeAt: now },
    })
    await recordAudit(tx, scope, { kind: 'reminders-on', patientId, planId, shareLinkId })
  })
}

/** Reminds a phone no more, and forgets it. Does nothing for one that is not known. */
export function forgetPhone({ scope, patientId }: OpenedLink, endpoint: string): Promise<void> {
  const { clinicId, planId, shareLinkId } = scope
  return within(scope, async (tx) => {
    const { count } = await tx.pushSubscription.deleteMany({
      where: { clinicId, shareLinkId, endpointHash: hashEndpoint(endpoint) },
    })
    if (count > 0) await recordAudit(tx, scope, { kind: 'reminders-off', patientId, planId, shareLinkId })
  })
}

async function makeRoom(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<void> {
  const phones = await tx.pushSubscription.findMany({
    where: { clinicId, shareLinkId },
    orderBy: { madeAt: 'asc' },
    select: { id: true },
  })
  const tooMany = phones.slice(0, Math.max(0, phones.length - mostPhones + 1)).map(({ id }) => id)
  await tx.pushSubscription.deleteMany({ where: { clinicId, id: { in: tooMany } } })
}
