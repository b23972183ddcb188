import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { readCheckIns, whatStops } from '../queries'
import { type StopState, stopState } from './stop-state'

/** Whether a plan is stopped on an ISO day, as the patient's page shows it; inside a running transaction. */
export async function readStopState(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  today: string,
): Promise<StopState> {
  const checkIns = await readCheckIns(tx, scope, planId, whatStops)
  return stopState(checkIns, await readReopenings(tx, scope, planId), today)
}

/** The instants (ISO) at which a plan was re-opened, inside a running transaction. */
export async function readReopenings(
  tx: Tx,
  { clinicId }: ClinicScope | ShareScope,
  planId: string,
): Promise<string[]> {
  const rows = await tx.planReopening.findMany({
    where: { clinicId, planId },
    orderBy: { reopenedAt: 'asc' },
    select: { reopenedAt: true },
  })
  return rows.map(({ reopenedAt }) => reopenedAt.toISOString())
}
