'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import { saySideMeans } from '@/lib/catalog/say-side-means'
import type { Side } from '@/lib/dosage/kind'
import { undosedKinds } from '@/lib/dosage/kind'
import { changePlanItem } from '@/lib/plan/edit-plan'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { useDesk } from './builder-context'
import { DoseByField } from './dose-by-field'
import { DoseField } from './dose-field'
import { OwnDoseNote } from './own-dose-note'
import { goToMissedPlace } from './place'
import { RowNotes } from './row-notes'
import { RowProblems } from './row-problems'
import type { Row } from './to-row-groups'
import { useTypedDose } from './use-typed-dose'

const sideChoices = ['left', 'right', 'both-each'] as const

/** The fields of an open row: dose, side, site and notes, with the sentence the patient will read. */
export function RowEditor({ row, problems }: { row: Row; problems: readonly PlanProblem[] }) {
  const { item, entry, given } = row
  const t = useTranslations('builder')
  const locale = useLocale()
  const { draft } = useDesk()
  const dose = useTypedDose(row)
  // After the dose, which takes the focus when nothing else was asked for.
  useEffect(() => goToMissedPlace(item.id), [item.id])
  const setSide = (side: Side) =>
    draft.edit(t('did.side', { name: entry.name }), (now) => changePlanItem(now, item.id, { side }))
  const lacking = problems.filter(({ code }) => code === 'doseMissing' || code === 'frequencyMissing')
  const doseless = undosedKinds.includes(entry.kind)
  return (
    <div className="row-indent grid gap-2 pt-0.5 pe-5 pb-3 max-tablet:pe-4">
      {!doseless && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <DoseField row={row} dose={dose} />
          {entry.sideRule === 'one' && (
            <div data-place="side">
              <Segment
                label={t('sideOf', { name: entry.name })}
                size="large"
                value={dose.side ?? null}
                invalid={given && !dose.side}
                onValueChange={setSide}
                choices={sideChoices.map((side) => ({ value: side, label: t(`sideChoice.${side}`) }))}
              />
              {entry.sideMeans && (
                <p className="mt-1 text-12 text-ink-2">
                  {t('sideMeans', { means: saySideMeans(entry.sideMeans, entry.limb, locale) })}
                </p>
              )}
              {given && !dose.side && (
                <p className="mt-1 flex items-center gap-1.5 text-12 font-medium">
                  <Icon name="warn" />
                  {t('chooseSide')}
                </p>
              )}
            </div>
          )}
        </div>
      )}
      {!doseless && <DoseByField row={row} dose={dose} />}
      <OwnDoseNote row={row} />
      <RowProblems problems={lacking} />
      {doseless && <p className="text-12 text-ink-3">{t('noDoseForKind')}</p>}
      <RowNotes row={row} />
    </div>
  )
}
