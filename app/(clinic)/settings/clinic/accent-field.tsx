import { useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { TextInput } from '@/app/_ui/text-input'
import { type AccentName, accents, toColor } from '@/lib/clinic/accent'

const tints: readonly [AccentName | 'ink', string][] = [
  ['ink', ''],
  ...(Object.entries(accents) as [AccentName, string][]),
]

/** A tint of ours, or a colour of the clinic's own as it is typed; the field is what is saved. */
export function AccentField({
  typed,
  onType,
  error,
}: {
  typed: string
  onType: (typed: string) => void
  error: string | undefined
}) {
  const t = useTranslations('settings.clinic.accent')
  const color = toColor(typed) ?? typed.trim()
  return (
    <div className="grid gap-3">
      <fieldset>
        <legend className="mb-1.5 text-12 font-medium text-ink-2">{t('title')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {tints.map(([name, tint]) => (
            <label
              key={name}
              className="flex min-h-8 cursor-pointer items-center gap-1.5 text-13 max-tablet:min-h-11"
            >
              <input
                type="radio"
                name="tint"
                className="size-4 shrink-0 accent-(--accent)"
                checked={color === tint}
                onChange={() => onType(tint)}
              />
              <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0">
                <rect
                  width="16"
                  height="16"
                  rx="2"
                  fill={tint || '#14201f'}
                  stroke="#858e8b"
                  strokeWidth="0.5"
                />
              </svg>
              {t(name)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t('own')} hint={t('hint')} error={error}>
        <TextInput
          name="accent"
          value={typed}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          placeholder="#0b5450"
          className="w-40 tabular-nums"
          onChange={(event) => onType(event.target.value)}
        />
      </Field>
    </div>
  )
}
