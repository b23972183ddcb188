'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Layout, layouts } from '@/lib/handout/handout-options'
import { buttonLook } from '../../../../_ui/button-look'
import { Icon } from '../../../../_ui/icon'
import { Segment } from '../../../../_ui/segment'
import { Select } from '../../../../_ui/select'
import { useBuilder } from '../_components/builder-context'
import { WhenGivable } from '../_components/when-givable'

const papers = ['a4', 'letter'] as const
const inks = ['inColor', 'inGrey'] as const
const whichPhases = ['current', 'all'] as const
const lengths = ['short', 'full'] as const

/** The newest version on paper: which phases, on what paper, in which ink; in which layout, with how much advice. */
export function PrintChoices() {
  const t = useTranslations('builder.give')
  const { planId, version, clinic, content } = useBuilder()
  const [phases, setPhases] = useState<(typeof whichPhases)[number]>('current')
  const [paper, setPaper] = useState<(typeof papers)[number]>(clinic.paperSize)
  const [ink, setInk] = useState<(typeof inks)[number]>('inColor')
  const [layout, setLayout] = useState<Layout>('standard')
  const [advice, setAdvice] = useState<(typeof lengths)[number]>('short')
  if (!version) return null
  const count = content.phases.length
  const query = new URLSearchParams({
    layout,
    paper,
    phases,
    advice,
    ...(ink === 'inGrey' ? { grey: '1' } : {}),
  })
  return (
    <WhenGivable number={version.number}>
      <div className="grid justify-items-start gap-2">
        <Choice label={t('layout')}>
          <Select
            aria-label={t('layout')}
            value={layout}
            onChange={(event) =>
              setLayout(layouts.find((known) => known === event.target.value) ?? 'standard')
            }
          >
            {layouts.map((value) => (
              <option key={value} value={value}>
                {t(`layouts.${value}`)}
              </option>
            ))}
          </Select>
        </Choice>
        <Choice label={t('advice')}>
          <Segment
            label={t('advice')}
            value={advice}
            onValueChange={setAdvice}
            choices={lengths.map((value) => ({ value, label: t(`adviceLength.${value}`) }))}
          />
        </Choice>
        {count > 1 && (
          <Choice label={t('phases')}>
            <Segment
              label={t('phases')}
              value={phases}
              onValueChange={setPhases}
              choices={[
                { value: 'current', label: t('phasesCurrent') },
                { value: 'all', label: t('phasesAll', { count }) },
              ]}
            />
          </Choice>
        )}
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
            value={ink}
            onValueChange={setInk}
            choices={inks.map((value) => ({ value, label: t(value) }))}
          />
        </Choice>
        <a
          href={`/api/plans/${planId}/versions/${version.number}/handout?${query}`}
          target="_blank"
          rel="noopener"
          data-act="open-pdf"
          className={buttonLook('second', 'normal', false)}
        >
          <Icon name="print" />
          {t('open')}
        </a>
      </div>
    </WhenGivable>
  )
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-3">
      <span aria-hidden="true" className="w-14 text-12 text-ink-2">
        {label}
      </span>
      {children}
    </div>
  )
}
