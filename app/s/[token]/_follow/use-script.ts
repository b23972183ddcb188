'use client'
import { useEffect, useState } from 'react'
import { loadMotion } from '@/app/_components/load-motion'
import type { FollowScript } from '@/lib/follow/step'
import { toFollowScript } from '@/lib/follow/to-follow-script'
import type { SharedLine } from '@/lib/share/shared-plan'

/** Nobody waits longer than this for a picture. */
const patienceMs = 2000

/**
 * The script of some lines; null while it is made. A tempo is said as lifting and lowering, so that the movements of lines
 * with one are looked at first: the stored motion knows which way it goes.
 */
export function useScript(lines: readonly SharedLine[], half: boolean): FollowScript | null {
  const [script, setScript] = useState<FollowScript | null>(() =>
    lines.some(needsMotion) ? null : toFollowScript(lines, { half }),
  )
  useEffect(() => {
    if (script) return
    let isGone = false
    const known = new Map<string, boolean>()
    const make = () => {
      if (isGone) return
      isGone = true
      setScript(toFollowScript(lines, { half, lowers: (id) => known.get(id) ?? null }))
    }
    const asked = lines.filter(needsMotion).map(async ({ id, figure }) => {
      if (!figure?.motion) return
      const file = await loadMotion(figure.motion.address).catch(() => null)
      if (file) known.set(id, file.lowers)
    })
    const timer = setTimeout(make, patienceMs)
    void Promise.all(asked).then(make)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [script, lines, half])
  return script
}

function needsMotion({ pace, figure }: SharedLine): boolean {
  return pace?.dosage.tempo !== undefined && figure?.motion !== undefined && figure.motion !== null
}
