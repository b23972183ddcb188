'use client'
import { createContext, useContext } from 'react'
import { useTranslations } from 'use-intl'
import { pauseOn } from '@/lib/plan/pause-on'
import type { SharedLine } from '@/lib/share/shared-plan'

/** The patient's day, where lines can be followed along; null where they are only read. */
export const FollowDay = createContext<string | null>(null)

/** The way from a line to doing it step by step. */
export function FollowLink({ line }: { line: SharedLine }) {
  const t = useTranslations('share.follow')
  const day = useContext(FollowDay)
  if (day === null || !line.pace || line.held || pauseOn(line, day) !== null) return null
  return (
    <a className="reading-link" href={`#follow-${line.id}`}>
      <span>
        {t.rich('named', {
          name: line.title,
          hidden: (words) => <span className="reading-hidden">{words}</span>,
        })}
      </span>
    </a>
  )
}
