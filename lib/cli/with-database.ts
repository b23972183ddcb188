import { mintClinicScope } from '@/lib/access/mint'
import type { ClinicScope } from '@/lib/access/scope'
import { closeDatabase } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { withoutClinic } from '@/lib/db/within'
import { environment, rereadEnvironment } from '@/lib/environment'
import { InputError } from '@/lib/errors'
import { say } from './command'

/**
 * Runs work with the database open: the one DATABASE_URL names, or the embedded one, which is shared with a running
 * launcher or started for as long as this takes.
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const { databaseUrl, dataDirectory, secret, publicUrl } = environment()
  if (databaseUrl) return work().finally(closeDatabase)
  const server = await startEmbedded(dataDirectory)
  try {
    await prepareDatabase(server)
    process.env.DATABASE_URL = server.appUrl
    process.env.PLINTH_EMBEDDED = '1'
    process.env.NEXTAUTH_SECRET = secret ?? server.nextauthSecret
    process.env.NEXTAUTH_URL = publicUrl
    rereadEnvironment()
    return await work()
  } finally {
    await closeDatabase()
    await server.stop()
  }
}

/**
 * The scope of the member with this e-mail, or without one of the only owner there is: whoever may run commands on
 * the server has its data in hand already. Throws InputError.
 */
export async function findScope(email: string | undefined): Promise<ClinicScope> {
  const members = await withoutClinic((tx) =>
    tx.member.findMany({
      where: { removedAt: null, ...(email ? { user: { email: email.toLowerCase() } } : { role: 'owner' }) },
      select: { id: true, clinicId: true, userId: true, role: true },
    }),
  )
  const [member, other] = members
  if (!member) throw new InputError(email ? say('noMember', { email }) : say('noOwner'))
  if (other) throw new InputError(say('manyMembers'))
  return mintClinicScope({ ...member, memberId: member.id })
}
