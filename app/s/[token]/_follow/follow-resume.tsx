import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { FollowTop } from './follow-top'

/** Somebody was called away: whether to go on where they were. */
export function FollowResume({
  name,
  set,
  goOn,
  anew,
  close,
}: {
  name: string
  /** 0 where no set had begun. */
  set: number
  goOn: () => void
  anew: () => void
  close: () => void
}) {
  const t = useTranslations('share.follow')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <FollowTop close={close} />
      <div className="follow-ask">
        <h1 ref={title} tabIndex={-1}>
          {t('resume.title')}
        </h1>
        <div className="follow-choices">
          <button type="button" className="reading-go" data-main onClick={goOn}>
            {t('resume.goOn', { set, name })}
          </button>
          <button type="button" className="reading-go" onClick={anew}>
            {t('resume.anew')}
          </button>
        </div>
      </div>
    </>
  )
}
