'use client'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { toTel } from '@/app/_patient/pain-answer'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** Takes the place of the whole page once its link is dead: an old plan is not to be followed on. */
export function EndedView({ clinic }: { clinic: SharedPlan['clinic'] }) {
  const t = useTranslations('share.ended')
  const dead = useTranslations('share.dead')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <main className="reading-page" data-narrow>
      <h1 ref={title} tabIndex={-1}>
        {t('title')}
      </h1>
      <p>{t('what', { clinic: clinic.name })}</p>
      {clinic.phone && (
        <a className="reading-call" href={toTel(clinic.phone)}>
          {t('call', { phone: clinic.phone })}
        </a>
      )}
      <p>
        <b>{dead('help')}</b>
      </p>
    </main>
  )
}
