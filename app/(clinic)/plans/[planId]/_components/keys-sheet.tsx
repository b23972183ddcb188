'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Dialog } from '@/app/_ui/dialog'
import { Kbd } from '@/app/_ui/kbd'
import { useScreenActs } from './use-screen-acts'

const groups = {
  anywhere: [
    ['Ctrl K', 'anything'],
    ['/', 'search'],
    ['Ctrl ↵', 'give'],
    ['Ctrl Z', 'undo'],
    ['Ctrl ⇧ Z', 'redo'],
    ['?', 'sheet'],
  ],
  row: [
    ['↑ ↓', 'next'],
    ['D', 'dose'],
    ['[', 'easier'],
    [']', 'harder'],
    ['Alt ↑', 'up'],
    ['Alt ↓', 'down'],
    ['Del', 'remove'],
    ['Esc', 'close'],
  ],
  several: [
    ['X', 'choose'],
    ['⇧ ↓', 'extend'],
    ['Ctrl A', 'all'],
    ['G', 'group'],
    ['Ctrl C', 'copy'],
    ['Ctrl V', 'paste'],
  ],
} as const

/** All keys of the builder on one sheet; `?` opens it, outside of a field. */
export function KeysSheet() {
  const t = useTranslations('builder.keys')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  useScreenActs(() => setOpen(true))
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.key !== '?' || typing || event.defaultPrevented) return
    event.preventDefault()
    setOpen(true)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('title')} closeLabel={common('close')}>
      <div className="grid gap-4">
        {Object.entries(groups).map(([group, keys]) => (
          <section key={group}>
            <h3 className="mb-1 text-13 font-semibold">{t(`group.${group as keyof typeof groups}`)}</h3>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
              {keys.map(([key, what]) => (
                <div key={what} className="contents">
                  <dt>
                    <Kbd keys={key} />
                  </dt>
                  <dd>{t(`what.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
