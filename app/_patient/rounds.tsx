import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'

/** Lines that are done one after another, under the sentence that says so. */
export function Rounds({
  round: { rounds, restSec },
  count,
  children,
}: {
  round: NonNullable<SharedLine['round']>
  count: number
  children: ReactNode
}) {
  const t = useTranslations('share.today')
  const id = useId()
  const inMinutes = restSec % 60 === 0
  const words = t('round', {
    count,
    rounds,
    rest: inMinutes ? restSec / 60 : restSec,
    unit: rounds === 1 || restSec === 0 ? 'none' : inMinutes ? 'min' : 'sec',
  })
  if (words === '') return children
  return (
    <li className="reading-round">
      <p id={id}>{words}</p>
      <ul aria-labelledby={id}>{children}</ul>
    </li>
  )
}
