'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { toRowFindings } from '@/app/(clinic)/plans/[planId]/_check/to-row-findings'
import { useBuilder } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { goToPlace } from '@/app/(clinic)/plans/[planId]/_components/place'
import { FollowRow } from './follow-row'
import type { Happened } from './happened'
import type { RowTalk } from './talk'

/** The exercises of the patient's phase; the focus begins on the first, so that a bracket is the first key pressed. */
export function FollowRows({ happened, talk }: { happened: Happened; talk: RowTalk }) {
  const t = useTranslations('follow')
  const { groups, phase, openId, problems, check } = useBuilder()
  const shown = groups.filter(({ group }) => group === 'exercise' || group === 'selfCare')
  const rows = shown.flatMap((group) => group.rows)
  const first = rows[0]?.item.id
  useEffect(() => {
    if (first) goToPlace({ field: 'row', itemId: first })
  }, [first])
  const findingsOf = toRowFindings(
    check.cards,
    rows.map(({ item }) => item.id),
  )
  return (
    <section aria-labelledby="follow-lines">
      <div className="flex flex-wrap items-baseline gap-x-3 border-ink border-b pb-1.5">
        <h2 id="follow-lines" className="me-auto text-14 font-semibold">
          {phase.title}
        </h2>
        <p className="text-12 text-ink-2 max-tablet:hidden">{t('keys')}</p>
      </div>
      <ul className="rows-counted">
        {rows.map((row) => (
          <FollowRow
            key={row.item.id}
            row={row}
            log={happened.lines[row.item.id]}
            talk={talk}
            open={row.item.id === openId}
            problems={problems.filter(({ itemId }) => itemId === row.item.id)}
            findings={findingsOf(row.item.id)}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="py-4 text-ink-2">{t('noLines')}</p>}
    </section>
  )
}
