'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Menu, MenuItem, MenuRule } from '@/app/_ui/menu'
import { adviceLengths, type Paper, papers, whichPhases } from '@/lib/handout/handout-options'
import type { PrintChoice } from '@/lib/handout/print-choice'
import { toPrintAddress } from '../_give/to-print-address'
import { usePrintChoice } from '../_give/use-print-choice'
import { useBuilderPart, useDesk } from './builder-context'
import { WhenGivable } from './when-givable'

/** Prints the published version as it was printed for this patient the last time, or with one thing else. */
export function PrintMenu() {
  const t = useTranslations('builder')
  const screening = useTranslations('screening.closed')
  const { planId, can, draft, closed } = useDesk()
  const version = useBuilderPart((builder) => builder.version)
  const unpublished = useBuilderPart((builder) => builder.unpublished)
  const save = async () => {
    await draft.flush()
    location.assign(`/api/plans/${planId}/export`)
  }
  return (
    <Menu
      trigger={
        <Button icon="print" data-act="print" className="max-tablet:h-12">
          {t('print.button')}
        </Button>
      }
    >
      {closed ? (
        <p className="max-w-64 px-3 py-1.5 text-12 text-ink-2">{screening('label')}</p>
      ) : version ? (
        <WhenGivable number={version.number}>
          {unpublished && (
            <p className="max-w-64 px-3 py-1.5 text-12 text-ink-2">
              {t('print.older', { number: version.number })}
            </p>
          )}
          <PrintItems number={version.number} />
        </WhenGivable>
      ) : (
        <p className="max-w-64 px-3 py-1.5 text-12 text-ink-2">{t('print.publishFirst')}</p>
      )}
      {can.export && <MenuRule />}
      {can.export && (
        <MenuItem icon="download" onSelect={save}>
          {t('print.export')}
        </MenuItem>
      )}
    </Menu>
  )
}

/** The choice that is remembered, and each of its parts that has one other way. What is taken is remembered in turn. */
function PrintItems({ number }: { number: number }) {
  const t = useTranslations('builder.give')
  const say = useTranslations('builder.print')
  const { planId, clinic } = useDesk()
  const count = useBuilderPart(({ content }) => content.phases.length)
  const { choice, choose } = usePrintChoice()
  const { paperSize } = clinic
  const open = (change: Partial<PrintChoice>, paper: Paper = paperSize) => {
    choose(change)
    window.open(toPrintAddress(planId, number, { ...choice, ...change }, paper), '_blank', 'noopener')
  }
  const words = {
    phases: (phases: PrintChoice['phases']) => t(phases === 'all' ? 'phasesAll' : 'phasesCurrent', { count }),
    grey: (grey: boolean) => t(grey ? 'inGrey' : 'inColor'),
  }
  const { layout, advice, grey, phases } = choice
  const other: { what: string; way: string; print: () => void }[] = [
    ...papers
      .filter((paper) => paper !== paperSize)
      .map((paper) => ({ what: t('paper'), way: t(paper), print: () => open({}, paper) })),
    { what: t('color'), way: words.grey(!grey), print: () => open({ grey: !grey }) },
    ...adviceLengths
      .filter((length) => length !== advice)
      .map((length) => ({
        what: t('advice'),
        way: t(`adviceLength.${length}`),
        print: () => open({ advice: length }),
      })),
    ...whichPhases
      .filter((which) => count > 1 && which !== phases)
      .map((which) => ({
        what: t('phases'),
        way: words.phases(which),
        print: () => open({ phases: which }),
      })),
  ]
  const usual = [
    t(`layouts.${layout}`),
    t(paperSize),
    words.grey(grey),
    ...(count > 1 ? [words.phases(phases)] : []),
  ]
  return (
    <>
      <MenuItem icon="paper" onSelect={() => open({})}>
        {t('open')}
        <span className="block text-12 text-ink-2">{usual.join(' · ')}</span>
      </MenuItem>
      <p className="px-3 pt-2 pb-1 text-12 text-ink-2">{say('but')}</p>
      {other.map(({ what, way, print }) => (
        <MenuItem key={`${what} ${way}`} icon="paper" onSelect={print}>
          {say('other', { what, way })}
        </MenuItem>
      ))}
    </>
  )
}
