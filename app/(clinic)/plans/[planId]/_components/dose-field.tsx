'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { Kbd } from '@/app/_ui/kbd'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { toDoseFacts } from '@/lib/dosage/dose-facts'
import { describeDoseProblem } from '@/lib/dosage/dose-problem'
import { estimateMinutes } from '@/lib/dosage/estimate-minutes'
import type { Side, Supervised } from '@/lib/dosage/kind'
import { useDraftLocale } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'
import { takeCaughtDose } from './catch-dose'
import { DoseEcho } from './dose-echo'
import type { Row } from './to-row-groups'
import type { TypedDose } from './use-typed-dose'

/** The dose as it is typed, said back as fields and as the sentence the patient will read; a wrong word is told in place. */
export function DoseField({ row, dose }: { row: Row; dose: TypedDose }) {
  const { item, entry } = row
  const t = useTranslations('builder')
  const language = useLocale()
  const id = useId()
  const { openItem, goTo, say } = useDesk()
  const { parsed, side } = dose
  const input = useRef<HTMLInputElement>(null)
  const open = useEffectEvent(() => {
    input.current?.focus()
    input.current?.select()
    const caught = takeCaughtDose()
    if (caught) dose.type(caught)
  })
  useEffect(() => open(), [])
  const problem = parsed.ok ? undefined : parsed.problems[0]
  const backToRow = () => goTo({ field: 'row', itemId: item.id, atOnce: true })
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && problem) say(describeDoseProblem(problem, language))
    if (event.key === 'Enter' && !problem) {
      // The row has the focus before the key is let go: it must not be pressed by it.
      event.preventDefault()
      dose.settle()
      openItem(null)
      backToRow()
    }
    if (event.key !== 'Escape') return
    dose.settle()
    if (!problem) return
    // A text that is no dose stays in its field, and the row stays open to show it.
    event.stopPropagation()
    backToRow()
  }
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
          data-place="dose"
          value={dose.text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-say`}
          placeholder={t('dosePattern')}
          className="h-full min-w-0 flex-1 bg-transparent text-16 font-medium tracking-[0.01em] outline-none"
          onChange={(event) => dose.type(event.target.value)}
          onBlur={dose.settle}
          onKeyDown={keys}
        />
        <Kbd keys={t('enterKey')} className="max-tablet:hidden" />
      </div>
      <div id={`${id}-say`} className="mt-2">
        {problem ? (
          <p className="flex gap-2">
            <Icon name="stop" className="mt-0.5" />
            <span>{describeDoseProblem(problem, language)}</span>
          </p>
        ) : (
          parsed.ok && (
            <DoseSaid
              dosage={parsed.dosage}
              supervised={parsed.supervised}
              side={side}
              was={dose.text !== dose.stored && dose.stored ? dose.stored : null}
              entry={entry}
            />
          )
        )}
      </div>
    </div>
  )
}

function DoseSaid({
  dosage,
  supervised,
  side,
  was,
  entry,
}: {
  dosage: Dosage
  supervised: Supervised | undefined
  side: Side | undefined
  was: string | null
  entry: SlimItem
}) {
  const { draft } = useDesk()
  const locale = useDraftLocale(draft)
  const said = composeDosage({ dosage, side, supervised, item: entry, locale })
  return (
    <div className="grid gap-1">
      <DoseEcho
        facts={toDoseFacts(dosage, entry)}
        side={entry.sideRule === 'one' ? side : undefined}
        minutes={Math.round(estimateMinutes(dosage, entry, side))}
        was={was}
      />
      <p className="font-patient text-16">{said.text}</p>
    </div>
  )
}
