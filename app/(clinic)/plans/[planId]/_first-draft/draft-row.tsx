'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { DoseText } from '@/app/_components/dose-text'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import { SideWord } from '@/app/_components/side-word'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { formatDose } from '@/lib/dosage/format-dose'
import type { PlanItem } from '@/lib/plan/schema'

/** A line of the draft, to be taken out by its tick. */
export function DraftRow({
  item,
  line,
  wanted,
  why,
  onToggle,
}: {
  item: SlimItem
  line: PlanItem
  wanted: boolean
  why: string
  onToggle: () => void
}) {
  const t = useTranslations('draft')
  const whyId = useId()
  return (
    <li className="border-line border-b">
      <label className="grid cursor-pointer grid-cols-[20px_72px_minmax(0,1fr)] items-start gap-x-3 gap-y-1 py-2.5 tablet:grid-cols-[20px_88px_minmax(0,1fr)_112px] wide:grid-cols-[20px_88px_minmax(0,1fr)_128px_minmax(0,1.2fr)]">
        <input
          type="checkbox"
          checked={wanted}
          onChange={onToggle}
          aria-label={item.name}
          aria-describedby={whyId}
          className="mt-0.5 size-4 accent-accent"
        />
        <FigurePicture
          figure={item.figure}
          kind={item.kind}
          {...(line.side ? { side: line.side } : {})}
          quiet={!wanted}
          className="h-14 w-full"
        />
        <span className="min-w-0">
          <span className="block text-14 font-semibold">{item.name}</span>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
            <KindTag kind={item.kind} word />
            {item.level !== undefined && <span>{t('level', { level: item.level })}</span>}
          </span>
        </span>
        <span className="max-tablet:col-start-3">
          {line.dosage && <DoseText dose={formatDose(line.dosage, { item })} />}
          <span className="block text-12 text-ink-2">
            <SideWord side={line.side} needed={item.sideRule === 'one'} />
          </span>
        </span>
        <span
          id={whyId}
          className="col-start-3 col-end-[-1] text-13 text-ink-2 wide:col-start-auto wide:col-end-auto"
        >
          <b className="font-semibold text-ink">{t('whyLabel')}</b> {why}
        </span>
      </label>
    </li>
  )
}
