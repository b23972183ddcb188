'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FollowPlace } from '@/lib/follow/follow-place'
import type { SharedLine } from '@/lib/share/shared-plan'
import { type FollowLog, type FollowLogGiven, toFollowLog } from './follow-log'
import { FollowResume } from './follow-resume'
import { FollowSession } from './follow-session'
import { findPlace, keepPlace } from './follow-store'
import { FollowTop } from './follow-top'
import { useScript } from './use-script'

export type FollowAlongProps = FollowLogGiven & {
  half: boolean
  /** The one line that was asked for; null for all that is due. */
  lineId: string | null
}

/** Following along: all that is due now, or one line; first it offers to go on where somebody was called away. */
export default function FollowAlong(props: FollowAlongProps) {
  const { page, today, half, lineId, shareLinkId, day, close } = props
  const all = [...page.exercises, ...page.selfCare].filter(({ held }) => !held)
  const [kept] = useState(() => {
    const place = findPlace(shareLinkId, { version: page.versionNumber, day, half, at: Date.now() })
    return place && (lineId === null || place.lines.join() === lineId) ? place : null
  })
  const [chosen, setChosen] = useState<{ lines: readonly SharedLine[]; from: FollowPlace | null } | null>(
    () => (kept ? null : { lines: toLines(), from: null }),
  )

  function toLines(): SharedLine[] {
    if (lineId !== null) return all.filter(({ id }) => id === lineId)
    return today.due.filter(({ open }) => open > 0).map(({ line }) => line)
  }
  if (chosen) return <FollowLines {...chosen} half={half} log={toFollowLog(props)} />
  const lines = (kept?.lines ?? []).flatMap((id) => all.find((line) => line.id === id) ?? [])
  const at = lines[kept?.line ?? 0]
  if (!kept || !at) return <FollowLines lines={toLines()} from={null} half={half} log={toFollowLog(props)} />
  return (
    <FollowResume
      name={at.title}
      set={kept.set}
      goOn={() => setChosen({ lines, from: kept })}
      anew={() => {
        keepPlace(shareLinkId, null)
        setChosen({ lines: toLines(), from: null })
      }}
      close={close}
    />
  )
}

function FollowLines({
  lines,
  from,
  half,
  log,
}: {
  lines: readonly SharedLine[]
  from: FollowPlace | null
  half: boolean
  log: FollowLog
}) {
  const t = useTranslations('share.follow')
  const [first] = useState(lines)
  const script = useScript(first, half)
  if (!script) return <FollowTop close={log.close} />
  if (script.steps.length > 0) return <FollowSession script={script} from={from} half={half} log={log} />
  return (
    <>
      <FollowTop close={log.close} />
      <div className="follow-ask">
        <h1>{t('end.nothing')}</h1>
      </div>
      <div className="follow-dock">
        <button type="button" className="reading-go" data-main onClick={log.close}>
          {t('close')}
        </button>
      </div>
    </>
  )
}
