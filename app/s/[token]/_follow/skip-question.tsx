'use client'
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { PainAnswer } from '@/app/_patient/pain-answer'
import { type Reason, reasons } from '@/lib/adherence/answers'
import { setsDone } from '@/lib/follow/follow-run'
import type { FollowScript } from '@/lib/follow/step'
import { painLight } from '@/lib/reading/pain-light'
import type { SharedLine } from '@/lib/share/shared-plan'
import type { FollowLog } from './follow-log'
import { FollowTop } from './follow-top'

const asked = reasons.filter((reason) => reason !== 'unsaid')
type Stage = { ask: 'reason' | 'pain' | 'light' | 'tell' | 'part'; reason?: Reason; pain?: number }
const pains = Array.from({ length: 11 }, (_, value) => value)
const askedOf = { unclear: 'how', equipment: 'other' } as const
const noteOf = { unclear: 'noteUnclear', equipment: 'noteEquipment' } as const

/**
 * Why something is skipped. Pain is asked for and kept as in the check-in, and stops the plan as it does there; what is not
 * understood or lacking may be told to the therapist; what was done of it may count in part.
 */
export function SkipQuestion({
  script,
  at,
  line,
  log,
  skip,
  keep,
}: {
  script: FollowScript
  at: number
  line: SharedLine
  log: FollowLog
  skip: () => void
  keep: () => void
}) {
  const t = useTranslations('share.follow.skip')
  const [stage, setStage] = useState<Stage>({ ask: 'reason' })
  const { done, of } = setsDone(script, at)
  const therapist = log.page.therapistName.split(' ')[0] ?? ''
  const mayBePart = done > 0 && log.canBePart(line.id)
  const finish = (reason: Reason) => (mayBePart ? setStage({ ask: 'part', reason }) : leave('not', reason))

  function leave(result: 'partly' | 'not', reason: Reason) {
    log.markLeft(line.id, result, reason)
    skip()
  }

  function choose(reason: Reason) {
    if (reason === 'pain') setStage({ ask: 'pain' })
    else if (reason === 'unclear' || reason === 'equipment') setStage({ ask: 'tell', reason })
    else finish(reason)
  }
  function tell(reason: 'unclear' | 'equipment') {
    const about = { about: askedOf[reason], itemId: line.id }
    log.saveDay({ about: 'day', note: t(noteOf[reason], { name: line.title }), asked: about })
    finish(reason)
  }

  const back = { label: t('keep'), act: keep }
  const toAsked = () => {
    switch (stage.ask) {
      case 'reason':
        return (
          <Choices
            title={t('title')}
            choices={[...asked.map((reason) => ({ label: t(reason), act: () => choose(reason) })), back]}
          />
        )
      case 'pain':
        return (
          <PainQuestion
            save={(pain) => {
              log.savePain(pain)
              setStage({ ask: 'light', pain })
            }}
          />
        )
      case 'light':
        return (
          <Choices
            title={line.title}
            choices={[
              { label: t('skip'), act: () => finish('pain'), isMain: true },
              { label: t('stop'), act: log.close },
            ]}
          >
            <div role="status">
              <PainAnswer light={painLight(stage.pain ?? 0, log.page.painRule)} page={log.page} />
            </div>
          </Choices>
        )
      case 'tell':
        return (
          <Choices
            title={t('tellTitle', { therapist })}
            choices={[
              {
                label: t('tell', { therapist }),
                act: () => tell(stage.reason === 'equipment' ? 'equipment' : 'unclear'),
              },
              { label: t('notTell'), act: () => finish(stage.reason ?? 'other') },
            ]}
          />
        )
      case 'part':
        return (
          <Choices
            title={t('partTitle', { done, count: of })}
            choices={[
              { label: t('part'), act: () => leave('partly', stage.reason ?? 'other') },
              { label: t('notPart'), act: () => leave('not', stage.reason ?? 'other') },
            ]}
          />
        )
    }
  }
  return (
    <>
      <FollowTop close={log.close} />
      <div className="follow-ask" key={stage.ask}>
        {toAsked()}
      </div>
    </>
  )
}

function Choices({
  title,
  choices,
  children,
}: {
  title: string
  choices: readonly { label: string; act: () => void; isMain?: boolean }[]
  children?: ReactNode
}) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h1 ref={head} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <div className="follow-choices">
        {choices.map(({ label, act, isMain }) => (
          <button key={label} type="button" className="reading-go" data-main={isMain} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </>
  )
}

function PainQuestion({ save }: { save: (pain: number) => void }) {
  const t = useTranslations('share')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const pain = new FormData(event.currentTarget).get('pain')
    if (typeof pain === 'string') save(Number(pain))
  }
  return (
    <form ref={form} onSubmit={submit}>
      <h1 className="reading-hidden">{t('follow.skip.pain')}</h1>
      <ChoiceKeys
        legend={t('checkIn.pain')}
        name="pain"
        layout="pain"
        choices={pains.map((value) => ({
          value: String(value),
          label: value,
          hint: value === 0 || value === 10 ? t('checkIn.painKey', { value }) : undefined,
        }))}
      >
        <p className="reading-small">{t('checkIn.painEnds')}</p>
      </ChoiceKeys>
      <div className="follow-choices">
        <button type="submit" className="reading-go" data-main>
          {t('checkIn.save')}
        </button>
      </div>
    </form>
  )
}
