import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Waiting } from '@/lib/adherence/written-question'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { toPains } from '@/lib/measures/link/score-pains'
import { stopPain } from '@/lib/reading/pain-light'
import { TopLine } from '../_components/top-line'
import { newUuid } from '../_log/new-uuid'
import { isOf, MeasuresForm } from './measures-form'
import { toLinkScores } from './to-link-scores'

export type MeasuresScreenProps = {
  measures: readonly LinkMeasure[]
  /** Where check-ins go; the measures lie beside them. */
  action: string
  formId: string
  /** The patient's ISO day. */
  day: string
  log: {
    waits: Waiting | null
    addScores: (
      day: string,
      keys: readonly string[],
      scores: readonly LinkScore[],
    ) => Promise<'kept' | 'waits' | 'refused'>
  }
  tellAnswered: (keys: readonly string[]) => void
}

/** The measures that are asked for, and after they were sent that they are kept, with a way to put them right. */
export default function MeasuresScreen({
  measures,
  action,
  formId,
  day,
  log,
  tellAnswered,
}: MeasuresScreenProps) {
  const t = useTranslations('share.measures')
  const title = useRef<HTMLHeadingElement>(null)
  const [sent, setSent] = useState<readonly LinkScore[] | null>(null)
  const [changing, setChanging] = useState(false)
  const [problem, setProblem] = useState<'refused' | 'nothing' | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => title.current?.focus(), [])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const typed = toLinkScores(new FormData(event.currentTarget))
    if (typed.length === 0) return setProblem('nothing')
    const stays = (sent ?? []).filter((before) => typed.some((one) => isSame(one, before)))
    const scores = typed
      .filter((one) => !stays.some((before) => isSame(one, before)))
      .map((one) => ({ id: newUuid(), ...one }))
    if (scores.length === 0) return setChanging(false)
    setBusy(true)
    setProblem(null)
    const adding = log.addScores(day, toKeys(measures, scores), scores)
    // High pain stops the plan at once, also without a network: what to do then is said there.
    if (toPains(scores).some(({ pain }) => pain >= stopPain)) window.location.hash = 'today'
    const outcome = await adding
    setBusy(false)
    if (outcome === 'refused') return setProblem(outcome)
    setSent([...stays, ...scores.filter(({ score }) => score !== null)])
    setChanging(false)
    tellAnswered(measures.map(({ key }) => key))
    title.current?.focus()
  }

  return (
    <section aria-labelledby="measures-title">
      <TopLine />
      <h1 className="reading-title" id="measures-title" ref={title} tabIndex={-1}>
        {t('title')}
      </h1>
      {measures.length === 0 ? (
        <p className="reading-lede">{t('none')}</p>
      ) : sent && !changing ? (
        <>
          <p className="reading-lede" role="status">
            {t(log.waits ?? 'saved')}
          </p>
          <button type="button" className="reading-link" onClick={() => setChanging(true)}>
            {t('change')}
          </button>
          <div className="reading-dock">
            <a className="reading-go" href="#today">
              {t('toToday')}
            </a>
          </div>
        </>
      ) : (
        <MeasuresForm
          measures={measures}
          action={action}
          formId={formId}
          before={sent ?? []}
          onSubmit={submit}
          problem={problem && t(`problem.${problem}`)}
          news={busy ? t('sending') : null}
        />
      )}
    </section>
  )
}

/** The keys of the measures that are answered. */
function toKeys(measures: readonly LinkMeasure[], scores: readonly LinkScore[]): string[] {
  return measures.filter((measure) => scores.some((one) => isOf(one, measure))).map(({ key }) => key)
}

/** Whether what stands in the form is what was sent before. */
function isSame({ replaces, score }: Omit<LinkScore, 'id'>, before: LinkScore): boolean {
  return replaces === before.id && JSON.stringify(score) === JSON.stringify(before.score)
}
