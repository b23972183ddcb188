import { type RefObject, useEffect, useRef, useState } from 'react'
import { type PrescribedTime, restsInHold } from '@/lib/figure/motion/motion-timeline'
import { FigurePlayback, type PlaybackMoment } from './figure-playback'
import { loadMotion } from './load-motion'

/** `held`: it came to rest in a hold that is too long to be played, and says how long it is. */
export type MotionState = 'still' | 'loading' | 'moving' | 'holding' | 'held' | 'paused' | 'failed'

/**
 * Repetitions of a figure on `canvas`, then it rests; before a long hold it rests in it after the first. `play` loads the frames when they are first wanted, and goes on
 * from a pause. `count` is the second that a hold has come to. Out of view and on a hidden page the clock stands still.
 */
export function useFigureMotion(
  canvas: RefObject<HTMLCanvasElement | null>,
  address: string,
  prescribed: PrescribedTime,
) {
  const [state, setState] = useState<MotionState>('still')
  const [count, setCount] = useState<number | null>(null)
  const playback = useRef<FigurePlayback | null>(null)
  const wanted = useRef(0)

  const rest = () => {
    wanted.current++
    playback.current?.pause()
    playback.current = null
    setState('still')
  }

  const show = ({ part, count }: PlaybackMoment) => {
    const hold = restsInHold(prescribed) ? 'held' : 'holding'
    setState(part === null ? 'still' : part === 'hold' ? hold : 'moving')
    setCount(count)
  }

  const play = async (repetitions: number) => {
    if (state === 'paused' && playback.current) {
      playback.current.resume()
      show(playback.current.shown)
      return
    }
    rest()
    const turn = wanted.current
    setState('loading')
    try {
      const file = await loadMotion(address)
      if (turn !== wanted.current || !canvas.current) return
      playback.current = new FigurePlayback(canvas.current, file, prescribed, repetitions, show)
      playback.current.start()
    } catch {
      if (turn === wanted.current) setState('failed')
    }
  }

  const pause = () => {
    playback.current?.pause()
    setState('paused')
  }

  useEffect(() => () => playback.current?.pause(), [])
  useEffect(() => {
    if (state !== 'moving' && state !== 'holding') return
    return watchSight(canvas.current, (seen) => playback.current?.setSeen(seen))
  }, [state, canvas])

  return { state, count, play, pause, rest }
}

/** Tells when an element comes into or goes out of sight, and when its page does. */
function watchSight(element: Element | null, onSight: (seen: boolean) => void) {
  if (!element) return
  let inView = true
  const tell = () => onSight(inView && !document.hidden)
  const observer = new IntersectionObserver(([entry]) => {
    inView = entry?.isIntersecting ?? inView
    tell()
  })
  observer.observe(element)
  document.addEventListener('visibilitychange', tell)
  return () => {
    observer.disconnect()
    document.removeEventListener('visibilitychange', tell)
  }
}
