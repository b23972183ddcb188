import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import type { Flag } from '@/lib/safety/flag'
import { closingFlags } from '@/lib/safety/screening/open-red-flags'
import { screeningDue } from '@/lib/safety/screening/screening-due'

/**
 * Throws InputError while a red flag is open that closes the patient's plans (clinical spec 5.1): nothing is published,
 * printed or shared until a licensed member has recorded what was done.
 */
export function requireNotClosed({ open }: Pick<PatientScreening, 'open'>): void {
  const closing = closingFlags(open)
  if (closing.length === 0) return
  throw new InputError(
    said('screening.error.closed', { codes: closing.map(({ code }) => code).join(', ') }),
    closing.map(({ code }) => ({
      path: 'redFlags',
      found: code,
      allowed: said('screening.error.closedHelp'),
    })),
  )
}

/** Throws InputError while the patient has to be asked about red flags before the next version. */
export function requireScreened(
  screening: PatientScreening,
  { today, flags }: { today: string; flags: readonly Flag[] },
): void {
  const { askedOn, painSince, painRose } = screening
  const due = screeningDue({ askedOn, today, flags, painSince, painRose })
  if (due === null) return
  throw new InputError(said('screening.error.due', { why: due }), [
    { path: 'screening', found: askedOn ?? said('errors.nothing'), allowed: said('screening.error.dueHelp') },
  ])
}
