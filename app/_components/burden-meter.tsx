import { useTranslations } from 'next-intl'
import { type BurdenLevel, burdenLevel, burdenLimits } from '@/lib/dosage/burden'
import { classNames } from '../_ui/class-names'
import { Icon } from '../_ui/icon'

const { note, warn } = burdenLimits.exercises
const cells = Array.from({ length: warn }, (_, index) => index + 1)
const rank: Record<BurdenLevel, number> = { fine: 0, note: 1, warn: 2 }

/** What to say: of the exercises, or of the minutes where those weigh more. */
function toAdvice(exercises: number, minutes: number) {
  const [ofExercises, ofMinutes] = [burdenLevel('exercises', exercises), burdenLevel('minutes', minutes)]
  if (rank[ofMinutes] > rank[ofExercises]) return ofMinutes === 'warn' ? 'minutesWarn' : 'minutesNote'
  return ofExercises === 'warn' ? 'exercisesWarn' : ofExercises === 'note' ? 'exercisesNote' : 'advice'
}

/** How much a plan asks of a day: eight cells, and always the words. `exercises` without self-care and reading. */
export function BurdenMeter({ exercises, minutes }: { exercises: number; minutes: number }) {
  const t = useTranslations('common')
  const advice = toAdvice(exercises, minutes)
  return (
    <div className="grid grid-cols-[auto_auto] items-center gap-x-3 gap-y-0.5">
      <div aria-hidden="true" className="flex gap-[3px]">
        {cells.map((cell) => (
          <span key={cell} className="contents">
            {(cell === note || cell === warn) && <i className="mx-0.5 -my-[3px] h-4 w-px bg-ink" />}
            <i
              className={classNames(
                'h-2.5 w-[13px] border',
                cell > exercises && 'border-line-2',
                cell <= exercises && cell < note && 'border-ink-2 bg-ink-2',
                cell <= exercises && cell >= note && cell < warn && 'border-[1.5px] border-ink bg-mark',
                cell <= exercises && cell >= warn && 'border-ink bg-ink',
              )}
            />
          </span>
        ))}
      </div>
      <p className="flex items-center gap-1.5 whitespace-nowrap text-13 font-semibold leading-4">
        {advice.endsWith('Warn') && <Icon name="stop" />}
        {t('burden.words', { exercises, minutes })}
      </p>
      <p className="col-span-2 text-12 text-ink-2">{t(`burden.${advice}`)}</p>
    </div>
  )
}
