import type { ClinicScope, ShareScope } from './scope'

/** The key of a row in its clinic, for Prisma's `where`: every clinic-owned table leads with the clinic. */
export function byId({ clinicId }: Pick<ClinicScope | ShareScope, 'clinicId'>, id: string) {
  return { clinicId_id: { clinicId, id } }
}
