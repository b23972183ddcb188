'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { useToast } from '@/app/_ui/toast'
import type { ScreeningAnswer } from '@/lib/safety/screening/to-screening'
import { KeyLegend } from './key-legend'
import { ScreeningCardRows } from './screening-card-rows'
import { ScreeningHead } from './screening-head'
import type { ShownCard } from './show-cards'
import { useQuestionKeys } from './use-question-keys'
import { useScreening } from './use-screening'

const kept = readWith((value): value is { open: unknown[] } => isRecord(value) && Array.isArray(value.open))

/** The questions by group, each with one key; what is left open is kept as not asked. */
export function ScreeningForm({
  patient,
  lines,
  first,
  fitting,
  every,
  before,
  goTo,
}: {
  patient: { id: string; firstName: string }
  /** Who is asked, for what, and when last. */
  lines: readonly string[]
  first: boolean
  fitting: readonly ShownCard[]
  every: readonly ShownCard[]
  /** What the same person asked within the last day. */
  before: Readonly<Record<string, ScreeningAnswer>>
  /** Where it goes on. */
  goTo: Route
}) {
  const t = useTranslations('screening')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const cards = all ? every : fitting
  const screening = useScreening(cards, before)
  const save = useRef<HTMLButtonElement>(null)
  const keys = useQuestionKeys(screening, save)
  const { questions, answered } = screening
  const send = async () => {
    setBusy(true)
    setFailed(false)
    try {
      const address = `/api/patients/${patient.id}/screenings`
      await fetchJson(address, kept, { method: 'POST', json: screening.result() })
      client.removeQueries({ queryKey: ['plan-check'] })
      toast({ text: t('saved'), icon: 'check' })
      router.push(goTo)
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <main className="grid min-h-[calc(100dvh-var(--bar)-var(--dock))] grid-rows-[auto_1fr_auto]">
      <ScreeningHead
        title={t('title', { first: first ? 'yes' : 'no' })}
        lines={lines}
        screening={screening}
        current={keys.current}
      />
      {/* Keys are taken where they bubble to; each question is a group of radio buttons of its own. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the radio buttons in it are what is operated. */}
      <div
        ref={keys.list}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        className="gap-12 px-8 pb-6 max-tablet:px-4 tablet:columns-2"
      >
        {cards.map((card) => (
          <ScreeningCardRows
            key={card.card}
            card={card}
            name={patient.firstName}
            screening={screening}
            current={keys.current}
          />
        ))}
      </div>
      <footer className="sticky bottom-[var(--dock)] flex flex-wrap items-center gap-x-6 gap-y-2 border-ink border-t bg-paper px-8 py-3 max-tablet:px-4">
        <KeyLegend />
        <p className="me-auto text-12 text-ink-2">
          {t('fits', { shown: cards.length, count: every.length })}{' '}
          {!all && cards.length < every.length && (
            <Button look="bare" size="small" onClick={() => setAll(true)}>
              {t('showAll')}
            </Button>
          )}
        </p>
        {failed && (
          <p role="alert" className="flex gap-1.5 font-medium">
            <Icon name="stop" className="mt-0.5" />
            {t('failed')}
          </p>
        )}
        <p className="text-12 text-ink-2">{t('open', { count: questions.length - answered })}</p>
        <Button ref={save} look="primary" busy={busy && t('save')} onClick={() => void send()}>
          {t('save')}
        </Button>
      </footer>
      <p role="status" className="sr-only">
        {keys.told}
      </p>
    </main>
  )
}
