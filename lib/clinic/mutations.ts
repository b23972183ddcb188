import { mintClinicScope } from '@/lib/access/mint'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { attemptKey } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { forgiveAttempt, reserveAttempt } from '@/lib/auth/mutations'
import { requireStrongPassword } from '@/lib/auth/password/judge-password'
import { hashPassword } from '@/lib/auth/password/password'
import { enterClinic, type Tx, within, withoutClinic } from '@/lib/db/within'
import { NotFoundError, TooManyError } from '@/lib/errors'
import { mediaStore } from '@/lib/media/open-media'
import { toLogo } from './logo/to-logo'
import { type Clinic, readClinic } from './queries'
import type { ClinicInput } from './schema'
import type { SetUpInput } from './set-up-schema'

/** Any number will do, as long as no other lock uses it. */
const setUpLock = 72_707_370

/**
 * Creates the first clinic with its owner, on an empty database alone; throws NotFoundError once there is a clinic,
 * InputError for a password that is soon guessed, TooManyError while the address has to wait. Whether there is a clinic
 * and the password are looked at before any work goes into hashing. The lock makes two people who set up at the same moment come one after the other.
 */
export async function setUpClinic(
  input: SetUpInput,
  { address, now }: { address: string; now: Date },
): Promise<void> {
  const addressKey = attemptKey('address', address)
  await reserveSetUp(addressKey, now)
  const owner = { name: input.ownerName, email: input.email, clinics: [input.clinic.name] }
  await requireStrongPassword(input.password, owner, 'password')
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
    const scope = mintClinicScope({ clinicId, userId: user.id, memberId: member.id, role: 'owner', address })
    await recordAudit(tx, scope, { kind: 'clinic-set-up' })
    await forgiveAttempt(tx, addressKey)
  })
}

/** Counts a try at setting up. Outside of what follows, which may be rolled back: the count stays. */
async function reserveSetUp(key: string, now: Date): Promise<void> {
  const { wait, over } = await withoutClinic(async (tx) => ({
    wait: await reserveAttempt(tx, key, lockoutRules.address, now),
    over: (await tx.clinic.count({ take: 1 })) > 0,
  }))
  if (wait > 0) throw new TooManyError(Math.ceil(wait / 1000))
  if (over) throw new NotFoundError('page')
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

/**
 * Keeps a picture as the clinic's mark, which versions published from now on carry. Throws InputError with the remedy for
 * one that can't be printed; nothing is changed then.
 */
export async function keepLogo(scope: ClinicScope, bytes: Uint8Array, now: Date): Promise<void> {
  requirePermission(scope, 'changeClinic')
  const { bytes: drawn, width, height } = await toLogo(bytes)
  const key = await mediaStore().put(drawn, 'png')
  const { clinicId, userId } = scope
  await within(scope, async (tx) => {
    const row = { clinicId, key, width, height, addedByUserId: userId, addedAt: now }
    await tx.clinicMedia.createMany({ data: [row], skipDuplicates: true })
    await setLogo(tx, scope, { logoKey: key, logoWidth: width, logoHeight: height })
  })
}

/** Takes the clinic's mark off what is published from now on; versions that carry it keep it. */
export async function removeLogo(scope: ClinicScope): Promise<void> {
  requirePermission(scope, 'changeClinic')
  await within(scope, (tx) => setLogo(tx, scope, { logoKey: null, logoWidth: null, logoHeight: null }))
}

type LogoRow = Pick<Clinic, 'logoKey' | 'logoWidth' | 'logoHeight'>

async function setLogo(tx: Tx, scope: ClinicScope, data: LogoRow): Promise<void> {
  const { logoKey } = await readClinic(tx, scope)
  if (logoKey === data.logoKey) return
  await tx.clinic.update({ where: { id: scope.clinicId }, data })
  await recordAudit(tx, scope, { kind: 'clinic-changed', fields: ['logo'] })
}
