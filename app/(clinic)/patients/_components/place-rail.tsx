import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { Select } from '@/app/_ui/select'
import type { PatientCounts } from '@/lib/adherence/patient-line'
import type { Only } from '@/lib/adherence/place/only'
import { type PlaceChoice, placeChoices } from './place-choices'

type Narrowing = { counts: PatientCounts; only: Only | undefined; onChoose: (only: Only | undefined) => void }

/** What the list is narrowed to: beside it where there is room, with how many there are of each. */
export function PlaceRail({ counts, only, onChoose }: Narrowing) {
  const t = useTranslations('patients')
  const { lookFirst, others } = placeChoices(counts)
  return (
    <nav aria-label={t('narrow.label')} className="patient-rail">
      <RailGroup title={t('narrow.lookFirst')} choices={lookFirst} only={only} onChoose={onChoose} />
      <RailGroup title={t('narrow.others')} choices={others} only={only} onChoose={onChoose} />
    </nav>
  )
}

function RailGroup({
  title,
  choices,
  only,
  onChoose,
}: Pick<Narrowing, 'only' | 'onChoose'> & { title: string; choices: readonly PlaceChoice[] }) {
  const t = useTranslations('patients.narrow')
  const id = useId()
  return (
    <>
      <p id={id} className="border-ink border-b px-4 pt-4 pb-1 text-12 font-semibold">
        {title}
      </p>
      <ul aria-labelledby={id}>
        {choices.map((choice) => {
          const chosen = choice.only === only
          return (
            <li key={choice.only}>
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => onChoose(chosen ? undefined : choice.only)}
                className={classNames('patient-rail-choice', chosen && 'patient-rail-chosen')}
              >
                {choice.icon ? <Icon name={choice.icon} /> : <span className="size-4" />}
                <span className="me-auto">{t(`to.${choice.only}`)}</span>
                <span className="text-ink-3">{choice.count}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The same as one control, where there is no room beside the list. */
export function PlaceSelect({ counts, only, onChoose }: Narrowing) {
  const t = useTranslations('patients.narrow')
  const { lookFirst, others } = placeChoices(counts)
  const choices = [...lookFirst, ...others]
  const toOption = ({ only: value, count }: PlaceChoice) => (
    <option key={value} value={value}>
      {t('option', { what: t(`to.${value}`), count })}
    </option>
  )
  return (
    <Select
      size="normal"
      aria-label={t('label')}
      value={only ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChoose(choices.find((choice) => choice.only === value)?.only)
      }
      className="patient-rail-select"
    >
      <option value="">{t('everyone')}</option>
      <optgroup label={t('lookFirst')}>{lookFirst.map(toOption)}</optgroup>
      <optgroup label={t('others')}>{others.map(toOption)}</optgroup>
    </Select>
  )
}
