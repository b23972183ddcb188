'use client'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLate } from '../_components/use-late'
import type { AskPageProps } from './ask-page'
import './ask.css'

const load = () => import('../_late/late-screens').then(({ AskPage }) => ({ default: AskPage }))
/** The page comes first: what asks is fetched when nothing else is going on, for a phone that is offline later. */
const idleMs = 3000

/** A question to the therapist on a screen of its own. It stays as it is while another is open: what is typed is kept. */
export function AskDoor(props: AskPageProps & { children: ReactNode }) {
  const t = useTranslations('share.ask')
  const isOpen = props.asking !== null
  const late = useLate(load, isOpen)
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), idleMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className="reading-page" data-narrow hidden={!isOpen} id="ask">
      {late === 'failed' && <p role="alert">{t('failed')}</p>}
      {late && late !== 'failed' && <late.View {...props} />}
    </main>
  )
}
