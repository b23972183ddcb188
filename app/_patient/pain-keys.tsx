import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from './choice-keys'

const pains = Array.from({ length: 11 }, (_, value) => value)

/** A question about pain, 0 to 10. */
export function PainKeys({
  legend,
  name,
  chosen,
  children,
}: {
  legend: string
  name: 'pain' | 'painBefore' | 'painAfter'
  chosen?: number | null | undefined
  children?: ReactNode
}) {
  const t = useTranslations('share.checkIn')
  return (
    <ChoiceKeys
      legend={legend}
      name={name}
      layout="pain"
      chosen={chosen?.toString()}
      choices={pains.map((value) => ({
        value: String(value),
        label: value,
        hint: value === 0 || value === 10 ? t('painKey', { value }) : undefined,
      }))}
    >
      <p className="reading-small">{t('painEnds')}</p>
      {children}
    </ChoiceKeys>
  )
}
