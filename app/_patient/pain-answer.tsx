import { useTranslations } from 'use-intl'
import { type PainLight, painBands } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { PainLightShape } from './pain-light-shape'

const bold = (chunks: React.ReactNode) => <b>{chunks}</b>

/** What an answer of 0 to 10 means for tomorrow; shown only after it was given, so that the answer is not led. */
export function PainAnswer({ light, page }: { light: PainLight; page: SharedPlan }) {
  const t = useTranslations('share.light')
  const { phone, name } = page.clinic
  return (
    <div className="reading-light" data-light={light}>
      <PainLightShape light={light} />
      <div>
        <p>
          {light === 'go'
            ? t.rich('go', { b: bold, top: painBands(page.painRule)[0].high })
            : t.rich(light, { b: bold })}
        </p>
        {light === 'stop' && phone && (
          <a className="reading-link" href={toTel(phone)}>
            {t('stopCall', { clinic: name })}
          </a>
        )}
      </div>
    </div>
  )
}

/** A tel: address keeps digits and a leading plus alone. */
export function toTel(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
