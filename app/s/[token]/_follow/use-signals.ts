'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { FollowStep } from '@/lib/follow/step'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { ShownRun } from './create-follow'
import { allOn, readSignals, type Signals, subscribeSignals } from './signals'
import { play, shake } from './sounds'
import { hasVoice, hush, speak, subscribeVoices } from './voice'

/** The last seconds are counted aloud. */
const countedAloud = 3
/** Longer than this (s) nobody wants to hear each second. */
const mostTicks = 120

export function useSignalChoice(): Signals {
  return useSyncExternalStore(subscribeSignals, readSignals, () => allOn)
}

/** Whether this device can speak the language by itself; it may learn of its voices late. */
export function useHasVoice(locale: PlanLocale): boolean {
  return useSyncExternalStore(
    subscribeVoices,
    () => hasVoice(locale),
    () => false,
  )
}

/** Says, rings and shakes what the screen shows, as far as each is wanted: when a step begins, and its last seconds. */
export function useSignals(
  { run, left }: ShownRun,
  step: FollowStep,
  { spoken, rings }: { spoken: string; rings: boolean },
  locale: PlanLocale,
): void {
  const wanted = useSignalChoice()
  const { step: at, standing } = run
  const isCalm = standing !== null
  const isLong = (step.sec ?? 0) > mostTicks
  const counts = !isLong && (step.kind === 'hold' || step.kind === 'work' || step.kind === 'push')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are said again when the step is another one.
  useEffect(() => {
    if (isCalm) return
    const { voice, sound, shake: shakes } = readSignals()
    if (voice && spoken) speak(spoken, locale)
    if (sound && rings) play('bell')
    if (shakes && rings) shake()
  }, [at, isCalm, spoken, rings, locale])

  useEffect(() => {
    if (isCalm || left === null || !counts) return
    const { voice, sound } = readSignals()
    if (voice && left <= countedAloud && left < (step.sec ?? 0)) speak(String(left), locale)
    else if (sound) play('tick')
  }, [left, isCalm, counts, step.sec, locale])

  useEffect(() => {
    if (isCalm || !wanted.voice) hush()
  }, [isCalm, wanted.voice])
  useEffect(() => hush, [])
}
