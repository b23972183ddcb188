'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_ui/dialog'
import { Kbd } from '@/app/_ui/kbd'

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

/** All keys of the builder on one sheet. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('builder.keys')
  const common = useTranslations('common')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} closeLabel={common('close')}>
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
