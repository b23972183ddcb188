import { useTranslations } from 'next-intl'
import type { Rounds } from '@/lib/plan/parse-rounds'

/** Rounds and rest as they are typed: "3 rounds, 1 min rest". */
export function useSayRounds() {
  const t = useTranslations('builder.groups')
  return ({ rounds, restSec = 0 }: Rounds): string => {
    if (restSec === 0) return t('typed', { rounds })
    const inMinutes = restSec % 60 === 0
    return t('typedRest', {
      rounds,
      rest: inMinutes ? restSec / 60 : restSec,
      unit: inMinutes ? 'min' : 's',
    })
  }
}
