'use client'
import { useTranslations } from 'use-intl'
import type { Marked } from './use-marking'

/**
 * Takes back what was said last, at the line it was said of. Its place is always free at every line, so that it moves no
 * box under a finger when it comes and goes.
 */
export function UndoLine({ name, marked }: { name: string; marked: Marked | null }) {
  const t = useTranslations('share.tick')
  return (
    <button
      type="button"
      className="reading-link reading-undo"
      data-free={marked ? undefined : ''}
      onClick={marked?.undo}
    >
      {t.rich('undo', { name, hidden: (words) => <span className="reading-hidden">{words}</span> })}
    </button>
  )
}
