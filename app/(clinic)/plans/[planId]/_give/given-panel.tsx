'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBuilder } from '../_components/builder-context'
import { LinkPanel } from './link-panel'
import { PrintChoices } from './print-choices'

/** After the act, and whenever a published plan is given again: the link, the words that go with it, and the paper. */
export function GivenPanel() {
  const t = useTranslations('builder.give')
  const { closed } = useBuilder()
  const panel = useRef<HTMLDivElement>(null)
  // The button of the act is gone: what comes next takes the focus.
  useEffect(() => {
    const dialog = panel.current?.closest('[role="dialog"]')
    const now = document.activeElement
    if (dialog && (now === document.body || now === dialog))
      panel.current?.querySelector<HTMLElement>('button, a[href], input')?.focus()
  })
  return (
    <div ref={panel} data-given className="grid gap-6">
      <LinkPanel />
      {!closed && (
        <section aria-label={t('print')} className="grid gap-2 border-line border-t pt-4">
          <h3 className="text-14 font-semibold">{t('print')}</h3>
          <PrintChoices />
        </section>
      )}
    </div>
  )
}
