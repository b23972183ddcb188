import { useTranslations } from 'use-intl'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'

/** A number within the bounds of a measure; of a change, which goes both ways, one of a list. */
export function NumberField({
  measure: { min, max, step, unit },
  name,
  label,
  value,
}: {
  measure: LinkMeasure
  name: string
  label: string
  value: string
}) {
  const t = useTranslations('share.measures')
  const id = `measure-${name}`
  const changes = Array.from({ length: max - min + 1 }, (_, nth) => max - nth)
  return (
    <div className="reading-question">
      <label className="measures-label" htmlFor={id}>
        {label}
      </label>
      {min < 0 ? (
        <select id={id} name={name} defaultValue={value} className="reading-entry measures-box">
          <option value="">{t('choose')}</option>
          {changes.map((number) => (
            <option key={number} value={String(number)}>
              {number === max || number === 0 || number === min
                ? t('changeNamed', {
                    number: toSigned(number),
                    kind: number === 0 ? 'same' : number > 0 ? 'better' : 'worse',
                  })
                : toSigned(number)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={id}
            name={name}
            type="number"
            inputMode="decimal"
            min={min}
            max={max}
            step={step}
            defaultValue={value}
            className="reading-entry measures-box"
            aria-describedby={`${id}-range`}
          />
          <p id={`${id}-range`} className="reading-small">
            {t('range', { min, max, unit: t(`unit.${unit}`) })}
          </p>
        </>
      )}
    </div>
  )
}

function toSigned(number: number): string {
  return number > 0 ? `+${number}` : number < 0 ? `−${-number}` : '0'
}
