import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { type Tx, within } from '@/lib/db/within'
import { readCheckIns, whatStops } from '../queries'
import { type StopState, stopState } from './stop-state'

/** The instants (ISO) at which a plan was re-opened. With a link: of its own plan alone. */
export function listReopenings(scope: ShareScope): Promise<string[]> {
  return within(scope, (tx) => readReopenings(tx, scope, scope.planId))
}

/** Whether a plan is stopped on an ISO day, as the patient's page shows it. */
export function findStopState(scope: ClinicScope, planId: string, today: string): Promise<StopState> {
  return within(scope, (tx) => readStopState(tx, scope, planId, today))
}

/** As findStopState, inside a running transaction. */
export async function readStopState(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  today: string,
): Promise<StopState> {
  const checkIns = await readCheckIns(tx, scope, planId, whatStops)
  return stopState(checkIns, await readReopenings(tx, scope, planId), today)
}

async function readReopenings(
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
