'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Menu, MenuItem, MenuRule } from '@/app/_ui/menu'
import { useBuilderPart, useDesk } from './builder-context'
import { WhenGivable } from './when-givable'

const papers = ['a4', 'letter'] as const

/** Prints the published version, on the clinic's paper first: the phase the patient is in, or all. */
export function PrintMenu() {
  const t = useTranslations('builder')
  const screening = useTranslations('screening.closed')
  const { planId, clinic, can, draft, closed } = useDesk()
  const version = useBuilderPart((builder) => builder.version)
  const unpublished = useBuilderPart((builder) => builder.unpublished)
  const manyPhases = useBuilderPart(({ content }) => content.phases.length > 1)
  const open = (paper: string, more: { grey?: '1'; phases?: 'all'; advice?: 'full' } = {}) => {
    const query = new URLSearchParams({ paper, ...more })
    window.open(`/api/plans/${planId}/versions/${version?.number}/handout?${query}`, '_blank', 'noopener')
  }
  const save = async () => {
    await draft.flush()
    location.assign(`/api/plans/${planId}/export`)
  }
  const ordered = clinic.paperSize === 'letter' ? papers.toReversed() : papers
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
          {manyPhases && <p className="max-w-64 px-3 py-1.5 text-12 text-ink-2">{t('print.currentPhase')}</p>}
          {ordered.flatMap((paper) => [
            <MenuItem key={paper} icon="paper" onSelect={() => open(paper)}>
              {t(`print.${paper}`)}
            </MenuItem>,
            <MenuItem key={`${paper}-grey`} icon="paper" onSelect={() => open(paper, { grey: '1' })}>
              {t(`print.${paper}Grey`)}
            </MenuItem>,
          ])}
          <MenuItem icon="paper" onSelect={() => open(clinic.paperSize, { advice: 'full' })}>
            {t('print.fullAdvice')}
          </MenuItem>
          {manyPhases && (
            <MenuItem icon="paper" onSelect={() => open(clinic.paperSize, { phases: 'all' })}>
              {t('print.allPhases')}
            </MenuItem>
          )}
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
