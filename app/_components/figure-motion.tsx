'use client'

import type { ReactNode } from 'react'
import { findMotion } from '@/lib/figure/motion/find-motion'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import { FigurePlayer } from './figure-player'
import { useMotionWords } from './use-motion-words'

/** A catalog picture of the end that plays its movement; where nothing moves, the picture alone. */
export function FigureMotion({
  slug,
  prescribed,
  played,
  small = false,
  children,
  className,
}: {
  slug: string
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
