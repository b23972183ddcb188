'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLate } from '../_components/use-late'
import { loadLate } from '../_late/load-late'
import type { AskPageProps } from './ask-page'
import './ask.css'

const load = () => loadLate().then(({ AskPage }) => AskPage)

/** A question to the therapist on a screen of its own. It stays as it is while another is open: what is typed is kept. */
export function AskDoor(props: AskPageProps & { children: ReactNode }) {
  const t = useTranslations('share.ask')
  const isOpen = props.asking !== null
  const late = useLate(load, isOpen)
  return (
    <main className="reading-page" data-narrow hidden={!isOpen} id="ask">
      {late === 'failed' && <p role="alert">{t('failed')}</p>}
      {late && late !== 'failed' && <late.View {...props} />}
    </main>
  )
}
