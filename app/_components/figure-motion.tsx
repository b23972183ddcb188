'use client'

import type { ReactNode } from 'react'
import type { ItemFigure } from '@/lib/catalog/item'
import type { Side } from '@/lib/dosage/kind'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import { FigureControl } from './figure-control'
import { FigurePlayer } from './figure-player'
import { useMotionWords } from './use-motion-words'

/** A catalog picture of the end that plays its movement; where nothing moves, the picture alone. */
export function FigureMotion({
  figure,
  side,
  prescribed,
  played,
  small = false,
  children,
  className,
}: {
  figure: ItemFigure | null
  side?: Side
  prescribed: PrescribedTime
  played?: boolean
  /** In a list: no button, few words. */
  small?: boolean
  children: ReactNode
  className?: string
}) {
  const words = useMotionWords(prescribed, small)
  if (!figure?.motion) return <span className={className}>{children}</span>
  return (
    <FigurePlayer
      address={figure.motion}
      prescribed={prescribed}
      mirrored={side === 'left' && figure.sided}
      words={words}
      control={small ? 'none' : 'below'}
      Control={FigureControl}
      played={played}
      padding="inset-0.5"
      className={className}
    >
      {children}
    </FigurePlayer>
  )
}
