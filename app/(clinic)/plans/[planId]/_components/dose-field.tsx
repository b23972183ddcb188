'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { describeDoseProblem } from '@/lib/dosage/dose-problem'
import { estimateMinutes } from '@/lib/dosage/estimate-minutes'
import { formatDose } from '@/lib/dosage/format-dose'
import type { Side, Supervised } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import { changePlanItem } from '@/lib/plan/edit-plan'
import { classNames } from '../../../../_ui/class-names'
import { Icon } from '../../../../_ui/icon'
import { Kbd } from '../../../../_ui/kbd'
import { useTypedText } from '../_draft/use-typed-text'
import { useBuilder } from './builder-context'
import type { Row } from './plan-rows'

/** The dose as it is typed, said back as the sentence the patient will read; a wrong word is told in place. */
export function DoseField({ row, onSide }: { row: Row; onSide: (side: Side) => void }) {
  const { item, entry } = row
  const t = useTranslations('builder')
  const id = useId()
  const { planId, draft, content, openItem } = useBuilder()
  const { supervised } = item
  const stored = formatDose(item.dosage ?? {}, { supervised, item: entry })
  const field = useTypedText(`${planId}:${item.id}:dose`, stored)
  const parsed = parseDose(field.text, entry, content.locale)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const settle = () => {
    if (!parsed.ok) return
    const { dosage, supervised, note, condition } = parsed
    // A cleared dose stays an empty one: nobody falls back to the catalog's.
    const text = formatDose(dosage, { supervised, item: entry })
    if (text !== stored || note || condition)
      draft.edit(t('did.dose', { name: entry.name }), (now) =>
        changePlanItem(now, item.id, {
          dosage,
          supervised,
          ...(note ? { note } : {}),
          ...(condition ? { condition } : {}),
        }),
      )
    if (parsed.side && entry.sideRule === 'one') onSide(parsed.side)
    field.settle(text)
  }
  const problem = parsed.ok ? null : parsed.problems[0]
  const side = (parsed.ok && parsed.side) || item.side
  return (
    <div className="min-w-0 flex-1 basis-72">
      <label htmlFor={id} className="sr-only">
        {t('doseOf', { name: entry.name })}
      </label>
      <div
        className={classNames(
          'flex h-10 items-center gap-2 rounded-control border bg-paper px-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-1 has-[:focus-visible]:outline-accent',
          problem ? 'border-2 border-ink px-[11px]' : 'border-line-2',
        )}
      >
        <input
          ref={input}
          id={id}
          value={field.text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-say`}
          placeholder={t('dosePattern')}
          className="h-full min-w-0 flex-1 bg-transparent text-16 font-medium tracking-[0.01em] outline-none"
          onChange={(event) => field.type(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              settle()
              if (parsed.ok) openItem(null)
            }
            if (event.key === 'Escape') {
              event.stopPropagation()
              if (field.typed) field.settle(stored)
              else openItem(null)
            }
          }}
        />
        <Kbd keys={t('enterKey')} className="max-tablet:hidden" />
      </div>
      <div id={`${id}-say`} className="mt-2" aria-live="polite">
        {problem ? (
          <p className="flex gap-2">
            <Icon name="stop" className="mt-0.5" />
            <span>{describeDoseProblem(problem, 'en')}</span>
          </p>
        ) : (
          parsed.ok && (
            <DoseSentence
              dosage={parsed.dosage}
              supervised={parsed.supervised}
              side={side}
              row={row}
              locale={content.locale}
            />
          )
        )}
      </div>
    </div>
  )
}

function DoseSentence({
  dosage,
  supervised,
  side,
  row: { entry },
  locale,
}: {
  dosage: Dosage
  supervised: Supervised | undefined
  side: Side | undefined
  row: Row
  locale: 'en' | 'es'
}) {
  const said = composeDosage({ dosage, side, supervised, item: entry, locale })
  const t = useTranslations('builder')
  const minutes = Math.round(estimateMinutes(dosage, entry, side))
  return (
    <>
      <p className="font-patient text-16">{said.text}</p>
      {minutes > 0 && <p className="mt-0.5 text-12 text-ink-2">{t('aboutMinutes', { minutes })}</p>}
    </>
  )
}
