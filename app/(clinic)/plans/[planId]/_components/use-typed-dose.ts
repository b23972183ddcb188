'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { formatDose } from '@/lib/dosage/format-dose'
import { parseDose } from '@/lib/dosage/parse-dose'
import { changeTied } from '@/lib/plan/tied-lines'
import { useDraftLocale } from '../_draft/use-plan-draft'
import { useSettling } from '../_draft/use-settling'
import { useTypedText } from '../_draft/use-typed-text'
import { useDesk } from './builder-context'
import { doseKey } from './dose-key'
import type { Row } from './to-row-groups'

export type TypedDose = ReturnType<typeof useTypedDose>

/**
 * The dose of a line as it is being typed: its text, what it says, and the side it names. `settle` brings it into the
 * draft; a text that is no dose stays in the field.
 */
export function useTypedDose({ item, entry }: Row) {
  const t = useTranslations('builder')
  const { planId, draft, live } = useDesk()
  const locale = useDraftLocale(draft)
  const stored = formatDose(item.dosage ?? {}, { supervised: item.supervised, item: entry })
  const field = useTypedText(doseKey(planId, item.id), stored, draft.whenKept)
  const parsed = parseDose(field.text, entry, locale)
  const side = parsed.ok && entry.sideRule === 'one' ? parsed.side : undefined
  const settle = () => {
    if (!parsed.ok) return
    const { dosage, supervised, note, condition } = parsed
    const said = formatDose(dosage, { supervised, item: entry })
    // A cleared dose stays an empty one: nobody falls back to the catalog's.
    if (field.typed && (said !== stored || note || condition || side))
      draft.edit(t('did.dose', { name: entry.name }), (now) =>
        changeTied(now, item.id, {
          dosage,
          supervised,
          ...(note ? { note } : {}),
          ...(condition ? { condition } : {}),
          ...(side ? { side } : {}),
        }),
      )
    field.settle()
  }
  useSettling(draft, settle)
  const isLive = field.typed && parsed.ok
  useEffect(() => {
    if (!isLive) return live.forget(item.id)
    const { dosage, supervised } = parsed
    const patch = { dosage, supervised, ...(side ? { side } : {}) }
    live.show({ of: item.id, edit: (now) => changeTied(now, item.id, patch) })
  })
  useEffect(() => () => live.forget(item.id), [live, item.id])
  return { stored, text: field.text, type: field.type, parsed, side: side ?? item.side, settle }
}
