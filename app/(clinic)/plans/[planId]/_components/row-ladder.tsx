'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { findRung, type Rung } from '@/lib/plan/ladder'
import { useDesk } from './builder-context'

/**
 * `[ 2 ]`: the keys are the control, the number is the level. Each names the neighbour, or why there is none to go to. A
 * phone has no room beside the name; its menu has both.
 */
export function RowLadder({ itemId, entry }: { itemId: string; entry: SlimItem }) {
  const { can } = useDesk()
  if (!entry.level) return null
  if (!can.change || (!entry.easier && !entry.harder)) return <span>{entry.level}</span>
  return (
    <span className="inline-flex items-center">
      <Step itemId={itemId} entry={entry} to="easier" />
      <span className="min-w-4 text-center">{entry.level}</span>
      <Step itemId={itemId} entry={entry} to="harder" />
    </span>
  )
}

function Step({ itemId, entry, to }: { itemId: string; entry: SlimItem; to: Rung }) {
  const t = useTranslations('builder.ladder')
  const { catalog, check, climb } = useDesk()
  const next = findRung(entry, to, catalog)
  const blocked = next && check.blocked.get(next.slug)
  const words = blocked
    ? t('blocked', { to: next.name, message: blocked.message })
    : next
      ? t(to, { to: next.name })
      : t(`${to}End`, { name: entry.name })
  return (
    <button
      type="button"
      // The row itself answers to the key: a stop of its own at each bracket would double the way through the plan.
      tabIndex={-1}
      title={words}
      aria-label={words}
      aria-disabled={!next || Boolean(blocked) || undefined}
      onClick={() => climb(itemId, to)}
      className={classNames(
        'grid size-6 place-items-center rounded-control font-semibold transition-press max-tablet:hidden pointer-coarse:h-11 pointer-coarse:w-8',
        next && !blocked ? 'text-accent hover:bg-accent-tint' : 'cursor-default text-ink-3',
      )}
    >
      {to === 'easier' ? '[' : ']'}
    </button>
  )
}
