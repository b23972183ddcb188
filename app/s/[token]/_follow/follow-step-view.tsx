'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { LineDose } from '@/app/_patient/line-dose'
import { TextParts } from '@/app/_patient/text-parts'
import { Written, written } from '@/app/_patient/written'
import type { FollowScript, FollowStep } from '@/lib/follow/step'
import type { PaceSide } from '@/lib/reading/pace'
import type { SharedLine } from '@/lib/share/shared-plan'
import type { FollowStore, ShownRun } from './create-follow'
import { FollowFigure } from './follow-figure'
import { SecondRing } from './second-ring'
import { SetList, SideBars } from './set-list'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/** One step, full screen: who and which side, the picture, the seconds with what to do, and what to look out for. */
export function FollowStepView({
  script,
  line,
  step,
  side,
  cue,
  shown,
  store,
  half,
}: {
  script: FollowScript
  line: SharedLine
  step: FollowStep
  side: PaceSide | null
  cue: string
  shown: ShownRun
  store: FollowStore
  half: boolean
}) {
  const t = useTranslations('share.follow')
  const title = useRef<HTMLHeadingElement>(null)
  const { kind, sec, round, rounds } = step
  const { left, run } = shown
  const isReady = kind === 'ready'
  const isSwitch = kind === 'switch'
  const starts = isSwitch || kind === 'lead' || (isReady && sec !== null)

  const focus = () => title.current?.focus({ preventScroll: true })
  useEffect(focus, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each line is read from its heading; within it the focus stays.
  useEffect(() => {
    if (isReady) focus()
  }, [step.line, round, isReady])

  return (
    <>
      <header className="follow-head">
        <h1 ref={title} tabIndex={-1}>
          {line.title}
        </h1>
        {side && (
          <p className="follow-side">
            <TextParts parts={side.words} />
          </p>
        )}
        {rounds > 1 && <p>{t('round', { round, rounds })}</p>}
      </header>
      {line.figure && (
        <FollowFigure
          figure={line.figure}
          alt={side?.alt ?? line.alt}
          mirrored={side ? side.mirrored : line.figure.mirrored}
          step={step}
          runs={run.standing === null}
          secondsIn={store.secondsIn}
        />
      )}
      <div className="follow-now">
        {isSwitch && <SideBars script={script} at={run.step} />}
        <div className="follow-count" data-kind={kind}>
          {left !== null && sec !== null && <SecondRing left={left} sec={sec} />}
          <div>
            <p className="follow-cue">{cue}</p>
            {starts && <p>{t('starts')}</p>}
            {step.reps > 1 && kind !== 'more' && (
              <p className="follow-rep">{t.rich('rep', { b: bold, rep: step.rep, reps: step.reps })}</p>
            )}
            {!isSwitch && <SetList step={step} isBetween={kind === 'rest' || kind === 'offer'} />}
          </div>
        </div>
        {isReady ? <Ready line={line} half={half} /> : <LookOut line={line} side={side} />}
      </div>
    </>
  )
}

/** What is read before it begins: how much, how to start, and that no speed was set. */
function Ready({ line, half }: { line: SharedLine; half: boolean }) {
  const t = useTranslations('share')
  const { reps, holdSec, tempo } = line.pace?.dosage ?? {}
  return (
    <div className="follow-text">
      <LineDose line={line} />
      {half && (
        <p>
          <b>{t('follow.half')}</b>
        </p>
      )}
      {line.site && <p>{t.rich('exercise.site', { site: line.site, written })}</p>}
      {line.text && (
        <p>
          <b>{t('exercise.parts.start')}:</b> <TextParts parts={line.text.start} />
        </p>
      )}
      {line.note && (
        <p>
          <b>{t('exercise.parts.note')}:</b> <Written>{line.note}</Written>
        </p>
      )}
      {reps !== undefined && holdSec === undefined && tempo === undefined && <p>{t('follow.pace')}</p>}
    </div>
  )
}

/** What stays in sight while it is done: the limits, what it should feel like, when to stop. */
function LookOut({ line: { pace, text }, side }: { line: SharedLine; side: PaceSide | null }) {
  const t = useTranslations('share.exercise.parts')
  const feel = side?.feel ?? text?.feel
  const stop = side?.stop ?? text?.stop
  return (
    <div className="follow-text">
      {pace?.bounds && (
        <p>
          <TextParts parts={pace.bounds} />
        </p>
      )}
      {feel && (
        <p className="follow-feel">
          <b>{t('feel')}:</b> <TextParts parts={feel} />
        </p>
      )}
      {stop && (
        <p>
          <b>{t('stop')}:</b> <TextParts parts={stop} />
        </p>
      )}
    </div>
  )
}
