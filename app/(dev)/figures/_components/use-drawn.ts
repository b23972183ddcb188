import { useEffect, useState } from 'react'
import type { Problem } from '@/lib/figure/check/problem'
import type { FigureItem } from '@/lib/figure/item'

export interface Drawn {
  start: string
  end: string | null
  problems: Problem[]
  entry: string
  savedIn: string | null
}

const pauseBeforeDrawing = 150

/** Asks the development server to draw; throws with its words when it cannot. */
export async function requestDrawing(
  slug: string,
  item: FigureItem,
  options: { save?: boolean; signal?: AbortSignal } = {},
): Promise<Drawn> {
  const { save = false, signal } = options
  const body = JSON.stringify({ item, save })
  const response = await fetch(`/figures/${slug}/draw`, { method: 'POST', body, signal })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.message)
  return answer
}

/** The drawing of the edited data, a moment after the last change. */
export function useDrawn(slug: string, item: FigureItem) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    const control = new AbortController()
    const timer = setTimeout(() => {
      requestDrawing(slug, item, { signal: control.signal }).then(
        (next) => {
          setDrawn(next)
          setFailure(null)
        },
        (error: Error) => {
          if (!control.signal.aborted) setFailure(error.message)
        },
      )
    }, pauseBeforeDrawing)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [slug, item])
  return { drawn, failure }
}
