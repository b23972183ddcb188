import type { ClinicScope } from '@/lib/access/scope'
import { toDay } from '@/lib/day'
import type { Tx } from '@/lib/db/within'
import { toHelper } from '@/lib/share/helper-link/helper-link'
import type { HelpedDay } from './helped-day'

type Row = {
  date: Date
  helperRole: string | null
  helperName: string | null
  helperReads: boolean
  ticks: number
  answers: number
}

/** The days of a plan since an ISO day on which a helper's link was used to log, newest first; inside a running transaction. */
export async function readHelpedDays(
  tx: Tx,
  { clinicId }: ClinicScope,
  planId: string,
  since: string,
): Promise<HelpedDay[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.local_date AS date, s.helper_role AS "helperRole", s.helper_name AS "helperName",
      s.helper_reads AS "helperReads", count(c.item_id)::int AS ticks, (count(*) - count(c.item_id))::int AS answers
    FROM check_in c
    JOIN share_link s ON s.clinic_id = c.clinic_id AND s.id = c.share_link_id AND s.helper_role IS NOT NULL
    WHERE c.clinic_id = ${clinicId}::uuid AND c.plan_id = ${planId}::uuid AND c.local_date >= ${since}::date
      AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
        WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id AND a.local_date = c.local_date)
    GROUP BY c.local_date, s.id, s.helper_role, s.helper_name, s.helper_reads
    ORDER BY c.local_date DESC, s.id`
  return rows.flatMap(({ date, ticks, answers, ...link }) => {
    const helper = toHelper(link)
    return helper ? [{ date: toDay(date), helper, ticks, answers }] : []
  })
}
