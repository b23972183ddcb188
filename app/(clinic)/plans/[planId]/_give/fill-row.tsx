'use client'

import { useTranslations } from 'next-intl'
import { FigurePicture } from '@/app/_components/figure-picture'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { changeTied } from '@/lib/plan/tied-lines'
import { useBuilder } from '../_components/builder-context'
import { SiteInput } from '../_components/site-input'

const sides = ['left', 'right', 'both-each'] as const

/** One line and the one thing it lacks: its side, or its place on the body. */
export function FillRow({
  id,
  itemId,
  code,
  done,
}: {
  id: string
  itemId: string
  code: 'sideMissing' | 'siteMissing'
  done: boolean
}) {
  const t = useTranslations('builder')
  const { content, catalog } = useBuilder()
  const item = findPlanItem(content, itemId)?.item
  const entry = item && catalog.get(item.slug)
  if (!entry) return null
  return (
    <li className="grid grid-cols-[16px_56px_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-line border-b py-2 max-tablet:grid-cols-[16px_minmax(0,1fr)]">
      <Icon name={done ? 'check' : 'warn'} />
      <FigurePicture
        figure={entry.figure}
        kind={entry.kind}
        side={item.side}
        className="h-11 w-full max-tablet:hidden"
      />
      <div>
        <p className="font-semibold">{entry.name}</p>
        <p className="text-12 text-ink-2">{t(code === 'sideMissing' ? 'give.whichSide' : 'give.where')}</p>
      </div>
      <div data-left={id} className="max-tablet:col-start-2">
        {code === 'sideMissing' ? (
          <SideChoice item={item} name={entry.name} />
        ) : (
          <SiteInput
            row={{ item, entry }}
            label={t('give.siteOf', { name: entry.name })}
            className="h-10 w-64 max-w-full"
          />
        )}
      </div>
    </li>
  )
}

function SideChoice({ item, name }: { item: PlanItem; name: string }) {
  const t = useTranslations('builder')
  const { draft } = useBuilder()
  return (
    <Segment
      label={t('sideOf', { name })}
      size="large"
      value={sides.find((one) => one === item.side) ?? null}
      invalid={!item.side}
      onValueChange={(side) =>
        draft.edit(t('did.side', { name }), (now) => changeTied(now, item.id, { side }))
      }
      choices={sides.map((side) => ({ value: side, label: t(`sideChoice.${side}`) }))}
    />
  )
}
