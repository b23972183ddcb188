import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type AskedMeasure, needsPaper, weekChoices } from '@/lib/measures/link/asked-measure'
import { fewestActivities, type Measure } from '@/lib/measures/measure'
import { longestActivity, type ScoreValue } from '@/lib/measures/score'
import { bodySides } from '@/lib/safety/flag'

/** One measure that may be asked; what it needs is asked once it is chosen. */
export function AskedRow({
  measure,
  locale,
  asked,
  lately,
}: {
  measure: Measure
  locale: PlanLocale
  asked: AskedMeasure | null
  lately: ScoreValue | null
}) {
  const t = useTranslations('measures.link')
  const all = useTranslations('measures')
  const [chosen, setChosen] = useState(asked !== null)
  const { code, forms, asks } = measure
  const names = asked?.activities ?? lately?.activities?.map(({ name }) => name) ?? []
  return (
    <li className="border-line border-b py-2">
      <label className="flex min-h-8 items-center gap-2 font-medium max-tablet:min-h-11">
        <input
          type="checkbox"
          className="size-4.5 accent-accent"
          name="asked"
          value={code}
          checked={chosen}
          onChange={({ target }) => setChosen(target.checked)}
        />
        {measure.name[locale]}
      </label>
      {chosen && (
        <div className="grid gap-3 ps-6 pt-1 pb-1 tablet:grid-cols-2">
          {measure.prompt && <p className="text-ink-2 tablet:col-span-2">{measure.prompt[locale]}</p>}
          <Field label={t('when')}>
            <Select name={`${code}.when`} defaultValue={asked?.everyWeeks ?? ''}>
              <option value="">{t('atReview')}</option>
              {weekChoices.map((weeks) => (
                <option key={weeks} value={weeks}>
                  {t('everyWeeks', { weeks })}
                </option>
              ))}
            </Select>
          </Field>
          {forms.length > 1 && (
            <Field label={all('dialog.form')}>
              <Select name={`${code}.form`} defaultValue={asked?.form ?? lately?.form ?? forms[0]?.name}>
                {forms.map(({ name }) => (
                  <option key={name} value={name}>
                    {all(`form.${name}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {asks.includes('side') && (
            <Field label={all('dialog.side')}>
              <Select name={`${code}.side`} defaultValue={asked?.side ?? ''}>
                <option value="">{all('dialog.sideNone')}</option>
                {bodySides.map((side) => (
                  <option key={side} value={side}>
                    {all(`dialog.${side}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {measure.activities && (
            <fieldset className="grid gap-2 tablet:col-span-2">
              <legend className="text-12 text-ink-2">{t('activities')}</legend>
              {Array.from({ length: Math.max(fewestActivities, names.length) }, (_, at) => (
                <TextInput
                  // biome-ignore lint/suspicious/noArrayIndexKey: activities are told apart by their place
                  key={at}
                  name={`${code}.activities.${at}`}
                  aria-label={all('dialog.activity', { number: at + 1 })}
                  maxLength={longestActivity}
                  defaultValue={names[at] ?? ''}
                />
              ))}
            </fieldset>
          )}
          {needsPaper(measure) && (
            <label className="flex items-center gap-2 tablet:col-span-2">
              <input
                type="checkbox"
                className="size-4.5 accent-accent"
                name={`${code}.onPaper`}
                defaultChecked={asked?.onPaper ?? false}
              />
              {t('onPaper')}
            </label>
          )}
        </div>
      )}
    </li>
  )
}
