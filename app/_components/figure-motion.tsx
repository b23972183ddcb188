'use client'

import type { ReactNode } from 'react'
import type { Side } from '@/lib/dosage/kind'
import { findFigure } from '@/lib/figure/find-figure'
import { findMotion } from '@/lib/figure/motion/find-motion'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import { FigurePlayer } from './figure-player'
import { useMotionWords } from './use-motion-words'

/** A catalog picture of the end that plays its movement; where nothing moves, the picture alone. */
export function FigureMotion({
  slug,
  side,
  prescribed,
  played,
  small = false,
  children,
  className,
}: {
  slug: string
  side?: Side
  prescribed: PrescribedTime
  played?: boolean
  /** In a list: no button, few words. */
  small?: boolean
  children: ReactNode
  className?: string
}) {
  const address = findMotion(slug)
  const words = useMotionWords(prescribed, small)
  if (!address) return <span className={className}>{children}</span>
  return (
    <FigurePlayer
      address={address}
      prescribed={prescribed}
      mirrored={side === 'left' && findFigure(slug)?.sided}
      words={words}
      control={small ? 'none' : 'below'}
      played={played}
      padding="inset-0.5"
      className={className}
    >
      {children}
    </FigurePlayer>
  )
}
