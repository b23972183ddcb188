import type { ClinicScope } from '@/lib/access/scope'
import { dayIn } from '@/lib/day'
import type { Tx } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { flagsInForce } from '../flags-in-force'
import { heldCards } from '../held-lines'
import { readCheckBasis } from '../queries'
import { requireNotClosed } from '../require-screened'

/**
 * Throws InputError when a version is not to be given to its patient by now, on paper or by a new link: a red flag is
 * open that closes the plans, or the rules block a line of it that no licensed member gives all the same. Names each
 * line with its rule.
 */
export async function requireGivable(
  tx: Tx,
  scope: ClinicScope,
  { planId, patientId, frozen }: { planId: string; patientId: string; frozen: FrozenPlan },
  now: Date,
): Promise<void> {
  const { facts, answers, screening } = await readCheckBasis(tx, scope, planId, patientId)
  requireNotClosed(screening)
  const given = { ...frozen, answers: [...(frozen.answers ?? []), ...answers] }
  const today = dayIn(now, frozen.clinic.timeZone)
  const held = heldCards(given, { flags: flagsInForce(facts.facts.flags, screening), today })
  if (held.length === 0) return
  const names = new Set(held.flatMap(({ lines }) => lines.map(({ slug }) => nameOf(frozen, slug))))
  throw new InputError(
    said('screening.error.held', { number: frozen.versionNumber, names: [...names].join(', ') }),
    held.map(({ rule, message, lines }) => ({
      path: lines.map(({ slug }) => nameOf(frozen, slug)).join(', '),
      found: rule,
      allowed: message,
    })),
  )
}

function nameOf({ items, content }: FrozenPlan, slug: string): string {
  const names: Partial<Record<string, string>> = items[slug]?.names ?? {}
  return names[content.locale] ?? names.en ?? slug
}
