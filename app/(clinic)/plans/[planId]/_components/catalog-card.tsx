'use client'

import { useTranslations } from 'next-intl'
import type { PointerEvent } from 'react'
import { FigureMotion } from '@/app/_components/figure-motion'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import { MatchedName } from '@/app/_components/matched-name'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { BlockedItem } from '@/lib/plan/check/blocked-items'
import { useIsInPlan } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'

/** One item of the catalog: picture, name, kind and level, and the button that adds it. */
export function CatalogCard({
  item,
  matched,
  current,
  blocked,
  closed,
  onAdd,
  onPeek,
  onTake,
}: {
  item: SlimItem
  /** Words of the question that the name holds. */
  matched: readonly string[]
  current: boolean
  /** The rule that blocks it for this patient. */
  blocked: BlockedItem | undefined
  /** It cannot be added. */
  closed: boolean
  onAdd: () => void
  /** Opens it to be read. */
  onPeek: () => void
  /** A pointer takes it, to pull it into the plan; absent where the plan is not beside it. */
  onTake?: ((event: PointerEvent) => void) | undefined
}) {
  const t = useTranslations('builder')
  const safety = useTranslations('safety.catalog')
  const { draft, can } = useDesk()
  const inPlan = useIsInPlan(draft, item.slug)
  const take = can.change && !closed ? onTake : undefined
  return (
    <div
      onPointerDown={take}
      className={classNames(
        'group grid min-h-20 grid-cols-[96px_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-3 pe-3 ps-4 pb-2 max-wide:grid-cols-[84px_minmax(0,1fr)_auto]',
        current && 'bg-paper shadow-[inset_3px_0_0_var(--accent)]',
        take && 'pointer-fine:cursor-grab',
      )}
    >
      <FigureMotion
        figure={item.figure}
        prescribed={{ ...item.dosage, kind: item.kind }}
        small
        className="-mt-1"
      >
        <FigurePicture
          figure={item.figure}
          kind={item.kind}
          quiet={blocked !== undefined}
          className="h-16 w-full"
        />
      </FigureMotion>
      <div>
        <p className={classNames('text-13 text-balance', blocked ? 'text-ink-2' : 'font-semibold')}>
          <button
            type="button"
            aria-label={t('peek.named', { name: item.name })}
            title={t('peek.open')}
            aria-haspopup="dialog"
            onClick={onPeek}
            className="text-start hover:text-accent"
          >
            <MatchedName name={item.name} matched={matched} />
          </button>
        </p>
        <p className="mt-1 flex items-center gap-2 text-12 text-ink-2">
          <KindTag kind={item.kind} word />
          {item.level && <span className="text-ink-3">{t('level', { level: item.level })}</span>}
        </p>
        {blocked && (
          <p className="mt-1 flex gap-1.5 text-12">
            <Icon name="stop" className="mt-px" />
            <span>{safety('why', { message: blocked.message })}</span>
          </p>
        )}
        {inPlan && (
          <p className="mt-0.5 flex items-center gap-1 text-12 text-ink-3">
            <Icon name="check" />
            {t('inPlan')}
          </p>
        )}
      </div>
      {can.change && !closed && (
        <div className="grid justify-items-center gap-1">
          <button
            type="button"
            aria-label={t('addNamed', { name: item.name })}
            title={t('addNamed', { name: item.name })}
            onClick={onAdd}
            className={classNames(
              'grid size-8 place-items-center rounded-control border transition-press max-tablet:size-11',
              current
                ? 'border-accent bg-accent text-on-accent hover:bg-accent-hover'
                : 'border-line-2 bg-paper text-accent hover:border-accent hover:bg-accent-tint',
            )}
          >
            <Icon name="plus" />
          </button>
          {take && (
            <span
              data-grab
              aria-hidden="true"
              className="hidden size-11 touch-none place-items-center text-ink-3 pointer-coarse:grid"
            >
              <Icon name="grip" />
            </span>
          )}
        </div>
      )}
    </div>
  )
}
