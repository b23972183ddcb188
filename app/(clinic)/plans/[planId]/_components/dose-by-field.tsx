'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Dosage } from '@/lib/dosage/dosage'
import { formatDose } from '@/lib/dosage/format-dose'
import { DoseFields } from './dose-fields'
import type { Row } from './to-row-groups'
import type { TypedDose } from './use-typed-dose'

/** The way to the dose in fields, for whoever does not type it; one text stands behind both. */
export function DoseByField({ row: { item, entry }, dose }: { row: Row; dose: TypedDose }) {
  const t = useTranslations('builder.doseFields')
  const [open, setOpen] = useState(false)
  const { parsed } = dose
  if (!parsed.ok) return null
  const change = (dosage: Dosage) => {
    const { side, supervised, note, condition } = parsed
    const line = formatDose(dosage, { side, supervised, item: entry })
    dose.type([line, note && JSON.stringify(note), condition && `? ${condition}`].filter(Boolean).join(' '))
  }
  return (
    <div className="grid gap-2">
      <Button
        look="text"
        size="small"
        icon={open ? 'up' : 'down'}
        aria-expanded={open}
        className="-ms-2 justify-self-start"
        // The dose keeps the focus: leaving it would move this button from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'close' : 'open')}
      </Button>
      {open && (
        <DoseFields
          key={item.id}
          kind={entry.kind}
          name={entry.name}
          dosage={parsed.dosage}
          onChange={change}
        />
      )}
    </div>
  )
}
