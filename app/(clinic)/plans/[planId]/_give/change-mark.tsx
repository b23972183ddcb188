import { classNames } from '@/app/_ui/class-names'
import type { LineChange } from '@/lib/plan/changes/compare-plans'

const signs = { added: '+', removed: '−', changed: '~', moved: '↕' } as const

/** A sign for what happened; the word stands beside it. */
export function ChangeMark({ mark }: { mark: LineChange['mark'] }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-grid size-[18px] shrink-0 place-items-center rounded-[2px] text-13 leading-none font-bold',
        mark === 'added' && 'bg-ink text-paper',
        mark === 'removed' && 'border border-ink',
      )}
    >
      {signs[mark]}
    </span>
  )
}
