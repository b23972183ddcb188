import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'
import { toFirstName } from '../_ask/first-name'
import type { FollowLog } from './follow-log'
import { FollowTop } from './follow-top'

/** After the last step: what was done and skipped, and the way to the questions. */
export function FollowEnd({
  lines,
  done,
  skipped,
  log: { page, close },
}: {
  lines: readonly SharedLine[]
  done: readonly string[]
  skipped: readonly string[]
  log: FollowLog
}) {
  const t = useTranslations('share')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const left = lines.filter(({ id }) => skipped.includes(id)).map((line) => line.title)
  const exercises = lines.filter(({ group }) => group === 'exercise')
  const marked = exercises.filter(({ id }) => done.includes(id)).length
  return (
    <>
      <FollowTop close={close} />
      <div className="follow-ask">
        <h1 ref={title} tabIndex={-1}>
          {t('follow.end.title')}
        </h1>
        {exercises.length > 0 && <p>{t('follow.end.done', { count: marked })}</p>}
        {left.length > 0 && (
          <p>
            {t('follow.end.skipped', {
              names: new Intl.ListFormat(page.locale).format(left),
            })}
          </p>
        )}
        <a className="reading-link" href="#ask">
          {t('ask.link', { name: toFirstName(page) })}
        </a>
      </div>
      <div className="follow-dock">
        <button type="button" className="reading-go" onClick={close}>
          {t('follow.close')}
        </button>
        <a className="reading-go" data-main href="#check-in">
          {t('checkIn.go')}
        </a>
      </div>
    </>
  )
}
