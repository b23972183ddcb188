import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { type AskedMeasure, askedMeasuresSchema } from './asked-measure'

/** What a patient is asked on the link; revision 0 while nothing ever was. */
export type LinkMeasures = {
  revision: number
  asked: AskedMeasure[]
  setAt: string | null
  by: string | null
}

/** The newest list of measures that a patient is asked on the link; inside a running transaction. */
export async function readLinkMeasures(
  tx: Tx,
  { clinicId }: Pick<ClinicScope | ShareScope, 'clinicId'>,
  patientId: string,
): Promise<LinkMeasures> {
  const newest = await tx.linkMeasuresRow.findFirst({
    where: { clinicId, patientId },
    orderBy: { revision: 'desc' },
  })
  if (!newest) return { revision: 0, asked: [], setAt: null, by: null }
  const { revision, asked, setByUserId, setAt } = newest
  const user = await tx.user.findUnique({ where: { id: setByUserId }, select: { name: true } })
  return {
    revision,
    asked: askedMeasuresSchema.parse(asked),
    setAt: setAt.toISOString(),
    by: user?.name ?? null,
  }
}
