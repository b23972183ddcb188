'use client'
import { createContext, useContext } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'

/** Whether the therapist can be asked from here: on the page of a link, not where a plan is only looked at. */
export const MayAsk = createContext(false)

/** The way from a line to a question about it. */
export function AskLink({ line }: { line: SharedLine }) {
  const t = useTranslations('share.ask')
  const isShown = useContext(MayAsk) && (line.group === 'exercise' || line.group === 'selfCare')
  if (!isShown) return null
  return (
    <a className="reading-link" href={`#ask-${line.id}`}>
      <span>
        {t.rich('aboutThis', {
          name: line.title,
          hidden: (words) => <span className="reading-hidden">{words}</span>,
        })}
      </span>
    </a>
  )
}
