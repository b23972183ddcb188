import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'
import { TextParts } from './text-parts'

type Change = NonNullable<SharedLine['change']>

/** That a newer version changed the line, and how where that is certain. */
export function LineChange({ change }: { change: Change }) {
  const t = useTranslations('share.planChange')
  return <span className="reading-change">{t(`tag-${change.word}`)}</span>
}

/** The dose that a line had before. */
export function WasDose({ was }: { was: NonNullable<Change['was']> }) {
  const t = useTranslations('share.planChange')
  return (
    <p className="reading-was">
      {t('was')} <TextParts parts={was} />
    </p>
  )
}
