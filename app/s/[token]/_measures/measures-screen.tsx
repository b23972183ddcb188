import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { TopLine } from '../_components/top-line'
import { newUuid } from '../_log/new-uuid'
import { MeasuresForm } from './measures-form'
import { type Refusal, sendScores } from './send-scores'
import { toLinkScores } from './to-link-scores'

export type MeasuresScreenProps = {
  measures: readonly LinkMeasure[]
  /** Where check-ins go; the measures lie beside them. */
  action: string
  formId: string
  /** The link is dead. */
  end: () => void
  tellAnswered: (keys: readonly string[]) => void
}

/** The measures that are asked for, and after they were sent that they are kept, with a way to put them right. */
export default function MeasuresScreen({ measures, action, formId, end, tellAnswered }: MeasuresScreenProps) {
  const t = useTranslations('share.measures')
  const title = useRef<HTMLHeadingElement>(null)
  const [sent, setSent] = useState<readonly LinkScore[] | null>(null)
  const [changing, setChanging] = useState(false)
  const [problem, setProblem] = useState<Refusal | 'nothing' | null>(null)
  const [busy, setBusy] = useState(false)
  // Ids of this try: the same answers sent again are the same scores.
  const [tried, setTried] = useState<readonly LinkScore[]>([])
  useEffect(() => title.current?.focus(), [])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const typed = toLinkScores(new FormData(event.currentTarget))
    if (typed.length === 0) return setProblem('nothing')
    const stays = (sent ?? []).filter((before) => typed.some((one) => isSame(one, before)))
    const scores = typed
      .filter((one) => !stays.some((before) => isSame(one, before)))
      .map((one) => {
        const same = tried.find(({ id: _, ...before }) => JSON.stringify(before) === JSON.stringify(one))
        return same ?? { id: newUuid(), ...one }
      })
    if (scores.length === 0) return setChanging(false)
    setTried(scores)
    setBusy(true)
    const answer = await sendScores(action, scores)
    setBusy(false)
    if (typeof answer === 'string') {
      if (answer === 'ended') return end()
      return setProblem(answer)
    }
    setProblem(null)
    setSent([...stays, ...scores.filter(({ score }) => score !== null)])
    setChanging(false)
    tellAnswered(measures.map(({ key }) => key))
    if (!answer.stops) return title.current?.focus()
    // High pain stops the plan, which the server alone knows by now.
    window.location.hash = 'today'
    window.location.reload()
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
            {t('saved')}
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
        />
      )}
    </section>
  )
}

/** Whether what stands in the form is what was sent before. */
function isSame({ replaces, score }: Omit<LinkScore, 'id'>, before: LinkScore): boolean {
  return replaces === before.id && JSON.stringify(score) === JSON.stringify(before.score)
}
