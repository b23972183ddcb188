import { useTranslations } from 'next-intl'
import { classNames } from '../_ui/class-names'
import { Icon } from '../_ui/icon'

/** Above four fewer people keep it up, above six far fewer: lines stand after those cells. */
const cells = [1, 2, 3, 4, 5, 6, 7, 8]

/** How much a plan asks of a day: eight cells, and always the words. `exercises` without self-care and reading. */
export function BurdenMeter({ exercises, minutes }: { exercises: number; minutes: number }) {
  const t = useTranslations('common')
  return (
    <div className="grid grid-cols-[auto_auto] items-center gap-x-3 gap-y-0.5">
      <div aria-hidden="true" className="flex gap-[3px]">
        {cells.map((cell) => (
          <span key={cell} className="contents">
            {(cell === 5 || cell === 7) && <i className="mx-0.5 -my-[3px] h-4 w-px bg-ink" />}
            <i
              className={classNames(
                'h-2.5 w-[13px] border',
                cell > exercises && 'border-line-2',
                cell <= exercises && cell <= 4 && 'border-ink-2 bg-ink-2',
                cell <= exercises && (cell === 5 || cell === 6) && 'border-[1.5px] border-ink bg-mark',
                cell <= exercises && cell > 6 && 'border-ink bg-ink',
              )}
            />
          </span>
        ))}
      </div>
      <p className="flex items-center gap-1.5 whitespace-nowrap text-13 font-semibold leading-4">
        {exercises > 6 && <Icon name="stop" />}
        {t('burden.words', { exercises, minutes })}
      </p>
      <p className="col-span-2 text-12 text-ink-2">
        {exercises > 6 ? t('burden.aboveSix') : exercises > 4 ? t('burden.aboveFour') : t('burden.advice')}
      </p>
    </div>
  )
}
