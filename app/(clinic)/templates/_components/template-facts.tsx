import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Template } from '@/lib/plan/templates/templates'
import { flagNames } from '@/lib/safety/flag-list'

/** What rules the lines of a template, whom it is for, which codes may fit, and where it comes from. */
export function TemplateFacts({ template }: { template: Template }) {
  const t = useTranslations('templates.screen')
  const locale = useLocale()
  const { painLight, flags, icd10cm, source } = template
  const labels = flags.flatMap((flag) => flagNames.find((one) => one.flag === flag)?.label[locale] ?? [])
  return (
    <footer className="mt-10 border-ink border-t pt-3">
      <dl className="grid gap-x-8 gap-y-4 tablet:grid-cols-2">
        <Fact name={t('painRule')}>{t(`painLight.${painLight}`)}</Fact>
        {labels.length > 0 && <Fact name={t('flags')}>{labels.join(' · ')}</Fact>}
        <Fact name={t('codes')}>
          <ul>
            {icd10cm.map(({ code, label }) => (
              <li key={code} className="grid grid-cols-[88px_minmax(0,1fr)]">
                <span>{code}</span> {label}
              </li>
            ))}
          </ul>
          <span className="text-12 text-ink-2">{t('codesHint')}</span>
        </Fact>
        <Fact name={t('sources')}>{source}</Fact>
      </dl>
      <p className="mt-4 text-12 text-ink-2">
        {t('sidesOpen')} {t('status')}
      </p>
    </footer>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
