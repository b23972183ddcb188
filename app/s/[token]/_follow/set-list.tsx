import { useTranslations } from 'use-intl'
import type { FollowScript, FollowStep } from '@/lib/follow/step'

/** The sets of this side: which are done, which is on, which come. */
export function SetList({ step, isBetween }: { step: FollowStep; isBetween: boolean }) {
  const t = useTranslations('share.follow')
  const { set, sets } = step
  if (sets < 2 || set < 1) return null
  const stateOf = (number: number) => {
    if (number < set || (number === set && isBetween)) return 'done'
    return number === set ? 'now' : 'next'
  }
  return (
    <ol className="follow-sets" aria-label={t('sets')}>
      {Array.from({ length: sets }, (_, index) => index + 1).map((number) => (
        <li
          key={number}
          data-state={stateOf(number)}
          aria-current={stateOf(number) === 'now' ? 'step' : undefined}
        >
          <b>{number}</b> {t(`state.${stateOf(number)}`)}
        </li>
      ))}
    </ol>
  )
}

/** How far each side is, while sides are switched. */
export function SideBars({ script, at }: { script: FollowScript; at: number }) {
  const t = useTranslations('share.follow')
  const step = script.steps[at]
  if (!step?.side || step.rep > 0) return null
  const sides = step.side === 'left' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  return (
    <ul className="follow-sides">
      {sides.map((side) => {
        const { done, of } = setsOfSide(script, at, side)
        return (
          <li key={side} data-state={done === of ? 'done' : 'now'}>
            <b>{t(`side.${side}`)}</b> <span>{t('side.count', { done, count: of })}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Whole sets of one side of the line in this round. */
function setsOfSide({ steps }: FollowScript, at: number, side: 'left' | 'right') {
  const { line, round } = steps[at] ?? {}
  const ends = new Map<number, number>()
  for (const [index, step] of steps.entries())
    if (step.line === line && step.round === round && step.side === side && step.set > 0)
      ends.set(step.set, index)
  return { done: [...ends.values()].filter((end) => end < at).length, of: ends.size }
}
