'use client'

import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PrescribedTime } from '@/lib/figure/motion/motion-timeline'
import { classNames } from '../_ui/class-names'
import type { ControlProps, MotionWords } from './motion-control'
import { useFigureMotion } from './use-figure-motion'
import { useMotionAllowed } from './use-motion-allowed'

/** Passing over a list must not start anything; what is only hovered shows itself once. */
const hoverDelay = 200
const hoverRepetitions = 1

export interface PlayerProps {
  /** Where the stored motion is. */
  address: string
  prescribed: PrescribedTime
  mirrored?: boolean
  words: MotionWords
  /** `below`: a button under the picture. `over`: the picture is the button too. `none`: hovering alone plays it. */
  control: 'below' | 'over' | 'none'
  /** What it looks like; a page carries the one it shows. */
  Control?: ComponentType<ControlProps>
  /** Something around it is hovered or focused, as good as its own picture: one repetition, then it rests. */
  played?: boolean
  /** The still picture of the end, whose box the motion fills; `padding` is its padding. */
  children: ReactNode
  padding?: 'inset-0' | 'inset-0.5'
  className?: string
}

/**
 * A picture that plays its movement in the prescribed time and rests on the end; a hold is the still picture, with its
 * pause sign. Nothing is loaded before it is wanted, and nothing shifts. Without a script, and for who asked for less
 * motion, it is the still picture alone.
 */
export function FigurePlayer({
  address,
  prescribed,
  mirrored,
  words,
  control,
  Control,
  played = false,
  children,
  padding = 'inset-0',
  className,
}: PlayerProps) {
  const allowed = useMotionAllowed()
  const canvas = useRef<HTMLCanvasElement>(null)
  const motion = useFigureMotion(canvas, address, prescribed)
  const [hovered, setHovered] = useState(false)
  usePlayedFrom(allowed && (played || hovered), motion)
  const holds = motion.state === 'held' || (motion.state === 'holding' && words.hold !== null)
  const moves =
    motion.state === 'moving' || motion.state === 'paused' || (motion.state === 'holding' && !holds)
  return (
    <span className={classNames('relative block', className)} data-motion={allowed ? motion.state : 'none'}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering shows early what a button plays */}
      <span
        className={classNames('relative block', moves && '[&_img]:opacity-0')}
        onMouseEnter={() => setHovered(control !== 'over')}
        onMouseLeave={() => setHovered(false)}
      >
        {children}
        {allowed && (
          <canvas
            ref={canvas}
            aria-hidden
            className={classNames(
              'pointer-events-none absolute object-contain',
              padding === 'inset-0' ? 'inset-0 size-full' : 'inset-0.5 size-[calc(100%-4px)]',
              mirrored && '-scale-x-100',
              !moves && 'opacity-0 transition-open',
            )}
          />
        )}
        {control === 'none' && holds && (
          <span
            data-sheet
            className="pointer-events-none absolute bottom-0 start-0 bg-sheet px-1 text-11 font-medium text-ink"
          >
            {words.hold}
          </span>
        )}
      </span>
      {control === 'over' && (
        <span className="block min-h-[2.2em] motion-reduce:hidden">
          {allowed && Control && <Control words={words} {...motion} />}
        </span>
      )}
      {control === 'below' && (
        <span className="flex h-8 items-center gap-3 motion-reduce:hidden max-tablet:h-12">
          {allowed && Control && <Control words={words} {...motion} />}
        </span>
      )}
    </span>
  )
}

/** Plays when something around is hovered or focused for a moment, and rests when that ends. */
function usePlayedFrom(wanted: boolean, { state, play, rest }: ReturnType<typeof useFigureMotion>) {
  const begin = useEffectEvent(() => {
    if (state !== 'still' && state !== 'held') return false
    void play(hoverRepetitions)
    return true
  })
  const end = useEffectEvent(rest)
  useEffect(() => {
    if (!wanted) return
    let begun = false
    const timer = setTimeout(() => {
      begun = begin()
    }, hoverDelay)
    return () => {
      clearTimeout(timer)
      if (begun) end()
    }
  }, [wanted])
}
