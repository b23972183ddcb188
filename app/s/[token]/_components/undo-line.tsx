'use client'
import { useTranslations } from 'use-intl'
import type { Marked } from './use-marking'

/** Under the line that was marked last: what was said of it, and the way to take it back. */
export function UndoLine({ marked }: { marked: Marked }) {
  const t = useTranslations('share.tick')
  return (
    <p className="reading-undo">
      <span>{marked.words}</span>
      <button type="button" className="reading-link" onClick={marked.undo}>
        {t('undo')}
      </button>
    </p>
  )
}
