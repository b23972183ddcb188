'use client'

import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useDayWords } from '@/app/_components/use-day-words'
import { Button } from '@/app/_ui/button'
import { ButtonLink } from '@/app/_ui/button-link'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { TextArea } from '@/app/_ui/text-area'
import { useHeldPress } from '@/app/_ui/use-held-press'
import { RedFlagsFirst } from '@/app/(clinic)/plans/[planId]/_check/red-flags-first'
import { asGiven } from '@/app/(clinic)/plans/[planId]/_components/as-given'
import { useBuilder } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import type { PlanLocale } from '@/lib/i18n/locales'
import { comparePlans, type PlanComparison } from '@/lib/plan/changes/compare-plans'
import { sayChange } from '@/lib/plan/changes/say-change'
import { suggestNote } from '@/lib/plan/changes/suggest-note'
import type { Compared } from '@/lib/plan/diff-plans'
import type { PlanContent } from '@/lib/plan/schema'
import { useReissue } from './use-reissue'

const noteLimit = 300

/**
 * What the next version changes, with a note made of it, and the button that gives it. What the draft held before today
 * goes out too, and is named apart.
 */
export function Reissue({ given, opened }: { given: Compared; opened: PlanContent }) {
  const t = useTranslations('follow')
  const give = useTranslations('builder.give')
  const locale = useLocale()
  const screening = useTranslations('screening.line')
  const toDay = useDayWords()
  const { content, catalog, patient, planId, version, behind } = useBuilder()
  const { reissue, review, due, off, busy, error } = useReissue()
  const [typed, setTyped] = useState<string | null>(null)
  const [toPatient, setToPatient] = useState<string | null>(null)
  const find = (slug: string) => catalog.get(slug)
  const comparison = useMemo(
    () => comparePlans(given, asGiven(content, catalog), (slug) => catalog.get(slug)),
    [given, content, catalog],
  )
  const [earlier] = useState(() => toSentences(comparePlans(given, asGiven(opened, catalog), find), locale))
  const changes = toSentences(comparison, locale)
  const note = typed ?? changes.join(' ').slice(0, noteLimit)
  const patientNote = toPatient ?? suggestNote(content, comparison, find)
  const submit = () =>
    void reissue({ note: note.trim().replace(/\s+/g, ' '), patientNote: patientNote.trim() })
  const { press } = useHeldPress(behind, submit)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      press()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  const today = changes.filter((line) => !earlier.includes(line))
  const before = changes.filter((line) => earlier.includes(line))
  return (
    <section aria-labelledby="reissue" className="grid content-start gap-3">
      <h2 id="reissue" className="border-ink border-b pb-1.5 text-14 font-semibold">
        {t('changes')}
      </h2>
      {changes.length === 0 && <p className="text-ink-2">{t('noChanges')}</p>}
      <ChangeList changes={today} />
      {before.length > 0 && (
        <div className="grid gap-1 border-mark-edge border-s-[3px] bg-mark px-3 py-2 text-on-mark [--icon-ground:var(--mark)]">
          <p className="flex gap-2 font-medium">
            <Icon name="warn" className="mt-0.5" />
            {t('earlier', { number: version?.number ?? 1 })}
          </p>
          <ChangeList changes={before} />
        </div>
      )}
      {due && (
        <div className="flex flex-wrap items-center gap-3 border-mark-edge border-s-[3px] bg-mark px-3 py-2 text-on-mark">
          <p className="me-auto font-medium">{screening('due', { why: due })}</p>
          <ButtonLink href={`/patients/${patient.id}/red-flags?plan=${planId}&then=follow-up` as Route}>
            {screening('ask')}
          </ButtonLink>
        </div>
      )}
      <RedFlagsFirst due={null} />
      <Field label={give('note', { name: patient.firstName })} hint={give('noteHint')}>
        <TextArea
          lang={content.locale}
          rows={2}
          maxLength={1000}
          className="font-patient text-16"
          value={patientNote}
          onChange={(event) => setToPatient(event.target.value)}
        />
      </Field>
      <Field label={t('note')} hint={t('noteHint')}>
        <TextArea
          rows={2}
          value={note}
          maxLength={noteLimit}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <p className="text-12 text-ink-2">{t('review', { day: toDay(review) })}</p>
      {error && (
        <p role="alert" className="font-medium">
          {error}
        </p>
      )}
      <div>
        <Button
          look="primary"
          off={!behind && off}
          offPlace="below"
          busy={busy && t('busy')}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={press}
          className="max-tablet:h-11"
        >
          {t('reissue', { number: (version?.number ?? 0) + 1 })}
        </Button>
      </div>
    </section>
  )
}

/** Every change as a sentence; the review date moves with each version and is said by itself. */
function toSentences({ lines, others }: PlanComparison, locale: PlanLocale): string[] {
  return [...lines.flatMap(({ words }) => words), ...others]
    .filter(({ code }) => code !== 'planReviewDate')
    .map((word) => `${sayChange(word, locale)}.`)
}

function ChangeList({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null
  return (
    <ul className="grid gap-1">
      {changes.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
