import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** The way back, and which of how many is on. */
export function FollowTop({
  number,
  count,
  close,
  children,
}: {
  number?: number
  count?: number
  close: () => void
  children?: ReactNode
}) {
  const t = useTranslations('share.follow')
  return (
    <div className="follow-top">
      <button type="button" className="follow-close" aria-label={t('close')} onClick={close}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
      </button>
      <span>{number !== undefined && count !== undefined && t('of', { number, count })}</span>
      {children}
    </div>
  )
}
