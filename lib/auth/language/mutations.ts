import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { enterClinic, withoutClinic } from '@/lib/db/within'
import type { PlanLocale } from '@/lib/i18n/locales'

/** Keeps the language in which the member reads the program from now on, wherever they sign in. */
export function chooseLanguage(scope: ClinicScope, locale: PlanLocale): Promise<void> {
  return withoutClinic(async (tx) => {
    await tx.user.update({ where: { id: scope.userId }, data: { locale }, select: { id: true } })
    await enterClinic(tx, scope.clinicId)
    await recordAudit(tx, scope, { kind: 'language-chosen' })
  })
}
