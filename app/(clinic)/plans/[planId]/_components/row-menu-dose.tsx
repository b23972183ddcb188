'use client'

import { useTranslations } from 'next-intl'
import { MenuItem, MenuRule } from '@/app/_ui/menu'
import { ownDoseOf } from '@/lib/catalog/own-dose/own-dose'
import type { DoseAbout } from '@/lib/catalog/own-dose/own-dose-schema'
import { formatDose } from '@/lib/dosage/format-dose'
import { undosedKinds } from '@/lib/dosage/kind'
import { withoutOwn } from '@/lib/dosage/without-own'
import { sameValue } from '@/lib/plan/same-value'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

/** Makes the dose of a line what this member always gives of the exercise or of its kind, and clears that. */
export function RowMenuDose({ row: { item, entry } }: { row: Pick<Row, 'item' | 'entry'> }) {
  const t = useTranslations('builder.ownDose')
  const kinds = useTranslations('common.kind')
  const { ownDoses, keepOwnDose } = useDesk()
  if (undosedKinds.includes(entry.kind)) return null
  const dosage = withoutOwn(item.dosage ?? {})
  const isDose = Object.keys(dosage).length > 0
  const abouts: DoseAbout[] = [{ item: entry.slug }, { kind: entry.kind }]
  const words = { name: entry.name, kind: kinds(entry.kind) }
  const say = (of: typeof dosage) => formatDose(of, { item: entry })
  return (
    <>
      <MenuRule />
      {abouts.map((about) => {
        const own = ownDoseOf(ownDoses, about)
        const what = 'item' in about ? 'Item' : 'Kind'
        return [
          isDose && !(own && sameValue(own, dosage)) && (
            <MenuItem
              key={`make${what}`}
              icon="star"
              onSelect={() =>
                void keepOwnDose({ about, dosage }, t(`didMake${what}`, { ...words, dose: say(dosage) }))
              }
            >
              {t(`make${what}`, { ...words, dose: say(dosage) })}
            </MenuItem>
          ),
          own && (
            <MenuItem
              key={`clear${what}`}
              icon="close"
              onSelect={() => void keepOwnDose({ about, dosage: null }, t(`didClear${what}`, words))}
            >
              {t(`clear${what}`, { ...words, dose: say(own) })}
            </MenuItem>
          ),
        ]
      })}
    </>
  )
}
