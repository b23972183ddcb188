'use client'

import { useTranslations } from 'next-intl'
import { kindGroup } from '@/lib/dosage/kind'
import { type LeftOut, leftOut } from '@/lib/handout/handout-options'
import { useBuilder } from '../_components/builder-context'

/** The parts beside the exercises that the plan has, which may be left out. */
export function useParts(): LeftOut[] {
  const { content, catalog } = useBuilder()
  const kinds = content.phases.flatMap(({ items }) =>
    items.flatMap(({ slug }) => catalog.get(slug)?.kind ?? []),
  )
  return leftOut.filter((part) => kinds.some((kind) => kindGroup(kind) === part))
}

/** What is printed beside the exercises: a box for each part. */
export function PrintedParts({
  parts,
  without,
  onChange,
}: {
  parts: readonly LeftOut[]
  without: readonly LeftOut[]
  onChange: (without: LeftOut[]) => void
}) {
  const t = useTranslations('builder.give')
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
