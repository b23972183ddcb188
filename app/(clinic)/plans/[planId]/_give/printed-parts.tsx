'use client'

import { useTranslations } from 'next-intl'
import { kindGroup } from '@/lib/dosage/kind'
import { type LeftOut, leftOut } from '@/lib/handout/handout-options'
import { useBuilder } from '../_components/builder-context'

/** What is printed beside the exercises: a box for each part that the plan has. */
export function PrintedParts({
  without,
  onChange,
}: {
  without: readonly LeftOut[]
  onChange: (without: LeftOut[]) => void
}) {
  const t = useTranslations('builder.give')
  const { content, catalog } = useBuilder()
  const kinds = content.phases.flatMap(({ items }) =>
    items.flatMap(({ slug }) => catalog.get(slug)?.kind ?? []),
  )
  const parts = leftOut.filter((part) => kinds.some((kind) => kindGroup(kind) === part))
  return parts.map((part) => (
    <label
      key={part}
      className="flex min-h-8 cursor-pointer items-center gap-1.5 text-13 max-tablet:min-h-11"
    >
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-(--accent)"
        checked={!without.includes(part)}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? without.filter((other) => other !== part) : [...without, part],
          )
        }
      />
      {t(`parts.${part}`)}
    </label>
  ))
}
