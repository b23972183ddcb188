'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { describeDoseProblem } from '@/lib/dosage/dose-problem'
import { estimateMinutes } from '@/lib/dosage/estimate-minutes'
import type { Side, Supervised } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import { classNames } from '../../../../_ui/class-names'
import { Icon } from '../../../../_ui/icon'
import { Kbd } from '../../../../_ui/kbd'
import { useBuilder } from './builder-context'
import type { Row } from './to-row-groups'
import type { TypedDose } from './use-typed-dose'

/** The dose as it is typed, said back as the sentence the patient will read; a wrong word is told in place. */
export function DoseField({ row, dose }: { row: Row; dose: TypedDose }) {
  const { item, entry } = row
  const t = useTranslations('builder')
  const language = useLocale()
  const id = useId()
  const { content, openItem, goTo, say } = useBuilder()
  const { parsed, side } = dose
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const problem = parsed.ok ? undefined : parsed.problems[0]
  const backToRow = () => goTo({ field: 'row', itemId: item.id })
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && problem) say(describeDoseProblem(problem, language))
    if (event.key === 'Enter' && !problem) {
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
  locale: PlanLocale
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
