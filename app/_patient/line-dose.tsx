import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'
import { TextParts } from './text-parts'

/** Whether there is anything to say about how much and how often. */
export function hasDose({ dose, doseMissing }: SharedLine): boolean {
  return dose.length > 0 || doseMissing
}

/** How much and how often; a line that needs a dose and has none sends the patient to the therapist for it. */
export function LineDose({ line: { dose, doseMissing } }: { line: SharedLine }) {
  const t = useTranslations('share.exercise')
  return (
    <p>
      <TextParts parts={dose} />
      {dose.length > 0 && doseMissing && ' '}
      {doseMissing && t('askDose')}
    </p>
  )
}
