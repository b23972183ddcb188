'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import { Select } from '@/app/_ui/select'
import {
  adviceLengths,
  type Layout,
  layouts,
  namings,
  papers,
  whichPhases,
} from '@/lib/handout/handout-options'
import { isLargeSuggested } from '@/lib/handout/print-choice'
import { useBuilder } from '../_components/builder-context'
import { WhenGivable } from '../_components/when-givable'
import { PrintedParts, useParts } from './printed-parts'
import { toPrintAddress } from './to-print-address'
import { usePrintChoice } from './use-print-choice'
import { UsualPrint } from './usual-print'

/** The newest version on paper: its layout, what of it, on what paper, in which ink; as it was printed the last time. */
export function PrintChoices() {
  const t = useTranslations('builder.give')
  const { planId, version, clinic, content, patient } = useBuilder()
  const { choice, choose } = usePrintChoice()
  const parts = useParts()
  const [paper, setPaper] = useState(clinic.paperSize)
  if (!version) return null
  const count = content.phases.length
  const { layout, phases, advice, without, grey, naming } = choice
  return (
    <WhenGivable number={version.number}>
      <div className="grid justify-items-start gap-2">
        <Choice label={t('layout')}>
          <Select
            size="normal"
            aria-label={t('layout')}
            value={layout}
            onChange={(event) => choose({ layout: toLayout(event.currentTarget.value) })}
          >
            {layouts.map((value) => (
              <option key={value} value={value}>
                {t(`layouts.${value}`)}
              </option>
            ))}
          </Select>
        </Choice>
        {isLargeSuggested(patient.age, choice) && (
          <p className="text-13 text-ink-2">
            {t('suggestLarge', { name: patient.firstName, age: patient.age ?? 0 })}{' '}
            <Button look="text" size="small" onClick={() => choose({ layout: 'large' })}>
              {t('takeLarge')}
            </Button>
          </p>
        )}
        {count > 1 && (
          <Choice label={t('phases')}>
            <Segment
              label={t('phases')}
              value={phases}
              onValueChange={(value) => choose({ phases: value })}
              choices={whichPhases.map((value) => ({
                value,
                label: value === 'all' ? t('phasesAll', { count }) : t('phasesCurrent'),
              }))}
            />
          </Choice>
        )}
        {parts.length > 0 && (
          <Choice label={t('with')}>
            <PrintedParts parts={parts} without={without} onChange={(next) => choose({ without: next })} />
          </Choice>
        )}
        <Choice label={t('advice')}>
          <Segment
            label={t('advice')}
            value={advice}
            onValueChange={(value) => choose({ advice: value })}
            choices={adviceLengths.map((value) => ({ value, label: t(`adviceLength.${value}`) }))}
          />
        </Choice>
        <Choice label={t('naming')}>
          <Segment
            label={t('naming')}
            value={naming}
            onValueChange={(value) => choose({ naming: value })}
            choices={namings.map((value) => ({ value, label: t(`namings.${value}`) }))}
          />
        </Choice>
        <Choice label={t('paper')}>
          <Segment
            label={t('paper')}
            value={paper}
            onValueChange={setPaper}
            choices={papers.map((value) => ({ value, label: t(value) }))}
          />
        </Choice>
        <Choice label={t('color')}>
          <Segment
            label={t('color')}
            value={grey ? 'inGrey' : 'inColor'}
            onValueChange={(value) => choose({ grey: value === 'inGrey' })}
            choices={(['inColor', 'inGrey'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Choice>
        <a
          href={toPrintAddress(planId, version.number, choice, paper)}
          target="_blank"
          rel="noopener"
          data-act="open-pdf"
          className={buttonLook('second', 'normal', false)}
        >
          <Icon name="print" />
          {t('open')}
        </a>
        {patient.print?.mayBeUsual && <UsualPrint key={JSON.stringify(choice)} choice={choice} />}
      </div>
    </WhenGivable>
  )
}

function toLayout(value: string): Layout {
  return layouts.find((layout) => layout === value) ?? 'standard'
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span aria-hidden="true" className="w-14 text-12 text-ink-2">
        {label}
      </span>
      {children}
    </div>
  )
}
