import { useTranslations } from 'next-intl'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import type { MotionWords } from './motion-control'
import { toHoldRange } from './to-hold-range'

/** What a player says on the clinic's screens; `short` for small pictures. */
export function useMotionWords({ holdSec }: PrescribedTime, short = false): MotionWords {
  const t = useTranslations('common.motion')
  const range = toHoldRange(holdSec)
  return {
    play: t('play'),
    pause: t('pause'),
    loading: t('loading'),
    failed: t('failed'),
    hold: range && t(short ? 'holdShort' : 'hold', range),
  }
}
