import { mintClinicScope } from '@/lib/access/mint'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { hashPassword } from '@/lib/auth/password/password'
import { enterClinic, within, withoutClinic } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { ClinicInput } from './schema'
import type { SetUpInput } from './set-up-schema'

/** Any number will do, as long as no other lock uses it. */
const setUpLock = 72_707_370

/**
 * Creates the first clinic with its owner, on an empty database alone; throws NotFoundError once there is a clinic.
 * The lock makes two people who set up at the same moment come one after the other.
 */
export async function setUpClinic(input: SetUpInput): Promise<void> {
  const passwordHash = await hashPassword(input.password)
  const clinicId = crypto.randomUUID()
  await withoutClinic(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setUpLock})`
    if ((await tx.clinic.count({ take: 1 })) > 0) throw new NotFoundError('page')
    await enterClinic(tx, clinicId)
    await tx.clinic.create({ data: { id: clinicId, ...input.clinic } })
    const user = await tx.user.create({
      data: { email: input.email, name: input.ownerName, passwordHash },
      select: { id: true },
    })
    const member = await tx.member.create({
      data: { clinicId, userId: user.id, role: 'owner', credentials: input.credentials },
      select: { id: true },
    })
    const scope = mintClinicScope({ clinicId, userId: user.id, memberId: member.id, role: 'owner' })
    await recordAudit(tx, scope, { kind: 'clinic-set-up' })
  })
}

/** Writes a clinic's settings; records which of them changed. Nothing is written when none did. */
export async function changeClinic(scope: ClinicScope, input: ClinicInput): Promise<void> {
  requirePermission(scope, 'changeClinic')
  await within(scope, async (tx) => {
    const before = await tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId } })
    const names = Object.keys(input) as (keyof ClinicInput)[]
    const changed = names.filter((name) => before[name] !== input[name])
    if (changed.length === 0) return
    await tx.clinic.update({ where: { id: scope.clinicId }, data: input })
    await recordAudit(tx, scope, { kind: 'clinic-changed', fields: changed })
  })
}
