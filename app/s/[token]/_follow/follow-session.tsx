'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type FollowPlace, resumeRun, toPlace } from '@/lib/follow/follow-place'
import { isCounting, isOver, startRun, stepOf } from '@/lib/follow/follow-run'
import type { FollowScript } from '@/lib/follow/step'
import { FollowDock } from './follow-dock'
import { FollowEnd } from './follow-end'
import type { FollowLog } from './follow-log'
import { FollowStepView } from './follow-step-view'
import { keepPlace } from './follow-store'
import { FollowTop } from './follow-top'
import { SignalChoice } from './signal-choice'
import { SkipQuestion } from './skip-question'
import { useFollow } from './use-follow'
import { useFollowKeys } from './use-follow-keys'
import { useSignals } from './use-signals'
import { useStepWords } from './use-step-words'
import { useWakeLock } from './use-wake-lock'

/** A script that is gone through: one step on the screen, what became of each line in the log, the place on the device. */
export function FollowSession({
  script,
  from,
  half,
  log,
}: {
  script: FollowScript
  from: FollowPlace | null
  half: boolean
  log: FollowLog
}) {
  const { page, shareLinkId, day, close, markDone } = log
  const t = useTranslations('share.follow')
  const first = (from && resumeRun(script, from)) ?? startRun()
  const { store, shown } = useFollow(script, first, markDone)
  const [skipping, setSkipping] = useState(false)
  const { run } = shown
  const step = stepOf(script, run) ?? script.steps.at(-1)
  const line = script.lines[step?.line ?? 0]
  const over = isOver(script, run)
  const side = line?.pace?.sides.find((one) => one.side === step?.side) ?? null
  useWakeLock()

  const { step: at, done, skipped } = run
  const version = page.versionNumber
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is worth keeping when the step is another one.
  useEffect(() => {
    if (at === 0) return
    keepPlace(shareLinkId, toPlace(script, run, { version, day, half, at: Date.now() }))
  }, [at, done, skipped])

  function startSkipping() {
    store.act({ kind: 'pause', why: 'paused' })
    setSkipping(true)
  }
  function skip() {
    setSkipping(false)
    store.act({ kind: 'skip' })
  }
  const toggle = () => {
    if (skipping || over) return
    if (isCounting(script, run)) store.act({ kind: 'pause', why: 'paused' })
    else if (run.standing !== null && step?.sec !== null) store.act({ kind: 'resume' })
  }
  useFollowKeys({ toggle, leave: () => (skipping ? setSkipping(false) : close()) })

  if (!step || !line) return null
  if (over) return <FollowEnd lines={script.lines} done={done} skipped={skipped} log={log} />
  if (skipping)
    return (
      <SkipQuestion
        script={script}
        at={at}
        line={line}
        log={log}
        skip={skip}
        keep={() => setSkipping(false)}
      />
    )
  return (
    <>
      <FollowTop number={step.line + 1} count={script.lines.length} close={close}>
        <SignalChoice locale={page.locale} />
      </FollowTop>
      {run.standing !== null && run.standing !== 'start' && (
        <div className="follow-stands">
          <p>{t(`stands.${run.standing}`)}</p>
          <button type="button" className="reading-link" onClick={() => store.act({ kind: 'back' })}>
            {t('press.back')}
          </button>
          <button type="button" className="reading-link" onClick={() => store.act({ kind: 'fromStart' })}>
            {t('press.fromStart')}
          </button>
        </div>
      )}
      <Step {...{ script, line, step, side, shown, store, half }} locale={page.locale} />
      <FollowDock step={step} shown={shown} act={store.act} skip={startSkipping} />
    </>
  )
}

/** The step with what is said of it: aloud, and once to a screen reader. */
function Step({
  locale,
  ...given
}: Omit<Parameters<typeof FollowStepView>[0], 'cue'> & { locale: FollowLog['page']['locale'] }) {
  const { line, step, side, shown } = given
  const t = useTranslations('share.follow.stands')
  const words = useStepWords(line, step, side, shown.enough)
  const { standing } = shown.run
  useSignals(shown, step, words, locale)
  return (
    <>
      <FollowStepView {...given} cue={words.cue} />
      <p className="reading-hidden" aria-live="polite">
        {standing === null || standing === 'start' ? words.told : t(standing)}
      </p>
    </>
  )
}
