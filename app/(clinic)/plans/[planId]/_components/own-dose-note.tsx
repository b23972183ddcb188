'use client'

import { useTranslations } from 'next-intl'
import { ownDoseOf } from '@/lib/catalog/own-dose/own-dose'
import type { DoseAbout } from '@/lib/catalog/own-dose/own-dose-schema'
import { withoutOwn } from '@/lib/dosage/without-own'
import { sameValue } from '@/lib/plan/same-value'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

/** Says that the dose of a line is the one this member always gives of it or of its kind. */
export function OwnDoseNote({ row: { item, entry } }: { row: Row }) {
  const t = useTranslations('builder.ownDose')
  const kinds = useTranslations('common.kind')
  const { ownDoses } = useDesk()
  const isOwn = (about: DoseAbout) => {
    const own = ownDoseOf(ownDoses, about)
    return own !== undefined && sameValue(own, withoutOwn(item.dosage ?? {}))
  }
  const what = isOwn({ item: entry.slug }) ? 'isItem' : isOwn({ kind: entry.kind }) ? 'isKind' : null
  return what && <p className="text-12 text-ink-3">{t(what, { kind: kinds(entry.kind) })}</p>
}
