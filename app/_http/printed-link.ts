import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { environment } from '@/lib/environment'
import { toLinkAnswer } from '@/lib/share/link-answer'
import { findLink, type LiveLink } from '@/lib/share/queries'

/** The address of the live link, as it is printed for members who may show it; null for others and where none lives. */
export async function findPrintedLink(
  scope: ClinicScope,
  planId: string,
  find: (scope: ClinicScope, planId: string) => Promise<LiveLink | null> = findLink,
): Promise<string | null> {
  const live = can(scope.role, 'shareLink') ? await find(scope, planId) : null
  return (live && toLinkAnswer(live, environment().publicUrl).address) ?? null
}
