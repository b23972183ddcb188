'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { TextInput } from '@/app/_ui/text-input'
import { toDosed } from '@/lib/catalog/own/to-dosed'
import { composeDosage } from '@/lib/dosage/compose-dosage'
import { describeDoseProblem } from '@/lib/dosage/dose-problem'
import { undosedKinds } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import type { EditorParts } from './editor-parts'

/** The usual dose as it is typed, said back as the patient will read it. */
export function OwnDose({ item, change, errorAt }: EditorParts) {
  const t = useTranslations('own')
  const language = useLocale()
  if (undosedKinds.includes(item.kind))
    return <p className="self-end pb-2 text-ink-2 tablet:col-span-2">{t('doseNone')}</p>
  const dosed = toDosed(item)
  const parsed = parseDose(item.dose, dosed)
  const [problem] = parsed.ok ? [] : parsed.problems
  const side = item.sideRule === 'one' ? ('right' as const) : undefined
  return (
    <Field
      label={t('field.dose')}
      optional={t('optional')}
      className="tablet:col-span-2"
      error={problem ? describeDoseProblem(problem, language) : errorAt('dose')}
      hint={
        parsed.ok &&
        item.dose !== '' && (
          <span className="font-patient text-16 text-ink">
            {composeDosage({ dosage: parsed.dosage, side, item: dosed, locale: language }).text}
          </span>
        )
      }
    >
      <TextInput
        data-path="dose"
        value={item.dose}
        placeholder={t('field.dosePattern')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => change({ dose: event.target.value })}
      />
    </Field>
  )
}
