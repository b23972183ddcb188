'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DoseFact } from '@/lib/dosage/dose-facts'
import type { Side } from '@/lib/dosage/kind'

type EchoProps = {
  facts: readonly DoseFact[]
  side: Side | undefined
  minutes: number
  /** The dose that the line still has, while another is typed. */
  was: string | null
}

/** The dose as fields under what is typed: values bold, units plain, parted by hairlines. */
export function DoseEcho({ facts, side, minutes, was }: EchoProps) {
  const t = useTranslations('builder.echo')
  const common = useTranslations('common')
  const sayFact = useSayFact()
  const b = (words: ReactNode) => <b className="font-semibold text-ink">{words}</b>
  const sideWord = side && t.rich('side', { side: common(`side.${side}`).toLowerCase(), b })
  return (
    <ul className="flex flex-wrap gap-y-0.5 text-12 text-ink-2 [&>li]:border-line-2 [&>li]:px-2 [&>li:first-child]:ps-0 [&>li+li]:border-s">
      {facts.map((fact) => (
        <li key={fact.key}>{sayFact(fact, b)}</li>
      ))}
      {sideWord && <li>{sideWord}</li>}
      {minutes > 0 && <li className="text-ink-3">{t('minutesAll', { minutes })}</li>}
      {was && <li className="text-ink-3">{t('was', { dose: was })}</li>}
    </ul>
  )
}

function useSayFact() {
  const t = useTranslations('builder.echo')
  const { list } = useFormatter()
  return (fact: DoseFact, b: (words: ReactNode) => ReactNode): ReactNode => {
    if (fact.key === 'setsOf') return t.rich('setsOf', { sets: fact.sets, reps: fact.reps, b })
    if (fact.key === 'weekdays')
      return b(
        list(
          fact.days.map((day) => t(`day.${day}`)),
          { type: 'unit' },
        ),
      )
    if (fact.key === 'times')
      return b(
        list(
          fact.times.map((time) => t(`time.${time}`)),
          { type: 'unit' },
        ),
      )
    if (fact.key === 'rest') return b(fact.value)
    return t.rich(fact.key, { value: fact.value, b })
  }
}
