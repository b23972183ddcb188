'use client'
import { useEffect, useRef, useState } from 'react'
import { FigureCanvas } from '@/app/_components/figure-canvas'
import { loadMotion } from '@/app/_components/load-motion'
import { useMotionAllowed } from '@/app/_components/use-motion-allowed'
import { LinePicture } from '@/app/_patient/line-picture'
import type { MotionFile } from '@/lib/figure/motion/motion-file'
import { figureShare } from '@/lib/follow/figure-share'
import type { FollowStep } from '@/lib/follow/step'
import type { SharedFigure } from '@/lib/share/shared-plan'

/**
 * The picture of a step: it moves for as long as the patient does, stays in the end while they hold, and in the start
 * while they rest. For who asked for less motion the two pictures change places.
 */
export function FollowFigure({
  figure,
  alt,
  mirrored,
  step: { pose, sec },
  runs,
  secondsIn,
}: {
  figure: SharedFigure
  alt: string
  mirrored: boolean
  step: Pick<FollowStep, 'pose' | 'sec'>
  /** The time of the step runs. */
  runs: boolean
  secondsIn: () => number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const file = useMotionFile(figure.motion?.address)
  const isOnWay = pose === 'go' || pose === 'back'
  const moves = file !== null && isOnWay

  useEffect(() => {
    if (!file || !isOnWay || !canvas.current) return
    const drawing = new FigureCanvas(canvas.current, file)
    const draw = () => drawing.draw(figureShare({ pose, sec }, secondsIn()))
    const refit = () => {
      drawing.fit()
      draw()
    }
    refit()
    window.addEventListener('resize', refit)
    let request = 0
    const next = () => {
      draw()
      request = requestAnimationFrame(next)
    }
    if (runs) request = requestAnimationFrame(next)
    return () => {
      cancelAnimationFrame(request)
      window.removeEventListener('resize', refit)
    }
  }, [file, isOnWay, pose, sec, runs, secondsIn])

  const isEnd = pose === 'end' || pose === 'go'
  return (
    <div className="follow-figure" data-pose={pose} data-moves={moves || undefined}>
      <LinePicture figure={figure} frame={isEnd ? 'end' : 'start'} alt={alt} lazy={false} mirrored={mirrored}>
        {file && <canvas ref={canvas} aria-hidden data-mirrored={mirrored || undefined} />}
      </LinePicture>
    </div>
  )
}

/** The stored movement; null while it is not there, where nothing moves, and for who asked for less motion. */
function useMotionFile(address: string | undefined): MotionFile | null {
  const allowed = useMotionAllowed()
  const [loaded, setLoaded] = useState<{ address: string; file: MotionFile } | null>(null)
  useEffect(() => {
    if (!address || !allowed) return
    let isGone = false
    loadMotion(address).then(
      (file) => {
        if (!isGone) setLoaded({ address, file })
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [address, allowed])
  return allowed && loaded && loaded.address === address ? loaded.file : null
}
