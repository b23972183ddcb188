'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedFigure } from '@/lib/share/shared-plan'
import { FigurePlayer } from '../_components/figure-player'
import { PictureControl } from '../_components/picture-control'
import { toHoldRange } from '../_components/to-hold-range'

/** The picture of the end; a tap on it shows the movement in the prescribed time. */
export function LineMotion({
  figure,
  name,
  children,
}: {
  figure: SharedFigure
  name: string
  children: ReactNode
}) {
  const t = useTranslations('share.motion')
  const { motion, mirrored } = figure
  if (!motion) return children
  const range = toHoldRange(motion.prescribed.holdSec)
  return (
    <FigurePlayer
      address={motion.address}
      prescribed={motion.prescribed}
      mirrored={mirrored}
      words={{
        play: t('play'),
        pause: t('pause'),
        named: { play: t('playNamed', { name }), pause: t('pauseNamed', { name }) },
        loading: t('play'),
        failed: t('failed'),
        hold: range && t('hold', range),
      }}
      control="over"
      Control={PictureControl}
      className="reading-motion"
    >
      {children}
    </FigurePlayer>
  )
}
