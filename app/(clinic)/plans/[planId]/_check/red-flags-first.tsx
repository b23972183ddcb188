'use client'

import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_ui/button-link'
import { Icon } from '@/app/_ui/icon'
import type { ScreeningDue } from '@/lib/safety/screening/screening-due'
import { useBuilder } from '../_components/builder-context'

/** What a version waits for before it is published: that red flags are asked; and those that are open and close nothing. */
export function RedFlagsFirst({ due }: { due: ScreeningDue | null }) {
  const t = useTranslations('screening')
  const locale = useLocale()
  const { check, patient, planId, clinic } = useBuilder()
  const numbers = {
    emergency: clinic.emergencyNumber ?? t('sheet.localNumber'),
    crisis: clinic.crisisLine ?? t('sheet.localCrisis'),
  }
  const open = check.engine?.showOpen(check.screening.open, locale, numbers) ?? []
  return (
    <>
      {due && (
        <div
          data-left="screening"
          className="flex flex-wrap items-center gap-3 border-mark-edge border-s-[3px] bg-mark px-3 py-2 text-on-mark"
        >
          <p className="me-auto font-medium">{t('line.due', { why: due })}</p>
          <ButtonLink href={`/patients/${patient.id}/red-flags?plan=${planId}` as Route}>
            {t('line.ask')}
          </ButtonLink>
        </div>
      )}
      {open.length > 0 && (
        <section aria-label={t('openList.title')} className="grid gap-1">
          <h3 className="text-14 font-semibold">{t('openList.title')}</h3>
          {open.map(({ code, urgency, act }) => (
            <p key={code} className="flex gap-1.5">
              <Icon name="warn" className="mt-0.5" />
              <span>
                {code} · {t('openList.act', { urgency: t(`urgency.${urgency}`), act })}
              </span>
            </p>
          ))}
        </section>
      )}
    </>
  )
}
