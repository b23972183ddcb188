import { useTranslations } from 'use-intl'
import type { FollowStep } from '@/lib/follow/step'
import type { FollowAct, ShownRun } from './create-follow'

type Press = { label: string; act: () => void; sign?: 'pause' | 'go' }
type Dock = { first?: Press; main: Press; last?: Press }

/** The buttons of a step, the filled one in the middle where the thumb lies; the same places hold them throughout. */
export function FollowDock({
  step,
  shown,
  act,
  skip,
}: {
  step: FollowStep
  shown: ShownRun
  act: (event: FollowAct) => void
  skip: () => void
}) {
  const t = useTranslations('share.follow.press')
  const { standing } = shown.run
  const press = (label: Parameters<typeof t>[0], event: FollowAct, sign?: Press['sign']): Press => ({
    label: t(label),
    act: () => act(event),
    ...(sign ? { sign } : {}),
  })
  const again = press('again', { kind: 'again' })
  const skipping: Press = { label: t('skip'), act: skip }
  const pause = press('pause', { kind: 'pause', why: 'paused' }, 'pause')
  const goOn = press(standing === 'start' ? 'start' : 'goOn', { kind: 'resume' }, 'go')

  function toDock(): Dock {
    const { kind, sec } = step
    if (kind === 'offer')
      return { first: press('oneMore', { kind: 'next' }), main: press('enough', { kind: 'decline' }) }
    if (kind === 'ready' && sec === null)
      return { main: press('start', { kind: 'next' }, 'go'), last: skipping }
    if (sec === null)
      return {
        first: again,
        main: press(kind === 'more' ? 'next' : 'done', { kind: 'next' }),
        last: skipping,
      }
    if (standing !== null) return { first: again, main: goOn, last: skipping }
    if (kind === 'switch' || kind === 'lead' || kind === 'ready' || kind === 'rest')
      return {
        first: { ...pause, label: t('wait') },
        main: press('ready', { kind: 'next' }),
        ...(kind === 'ready' ? { last: skipping } : {}),
      }
    if (shown.enough) return { first: pause, main: press('next', { kind: 'next' }), last: skipping }
    return { first: again, main: pause, last: skipping }
  }

  const { first, main, last } = toDock()
  return (
    <div className="follow-dock">
      {first && <DockButton press={first} />}
      <DockButton press={main} isMain />
      {last && <DockButton press={last} />}
    </div>
  )
}

function DockButton({ press: { label, act, sign }, isMain = false }: { press: Press; isMain?: boolean }) {
  return (
    <button type="button" className="reading-go" data-main={isMain || undefined} onClick={act}>
      {sign && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={sign === 'pause' ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5 13 8l-9 5.5z'} />
        </svg>
      )}
      {label}
    </button>
  )
}
