'use client'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { reasons } from '@/lib/adherence/answers'
import type { TodayLine } from '@/lib/adherence/to-today'
import { ItemForm, type ItemFormGiven } from './item-form'

/** Under a line: that not all of it was done, or nothing, and why. */
export function LineMore({ todayLine, ...given }: ItemFormGiven & { todayLine: TodayLine }) {
  const t = useTranslations('share.other')
  const skip = useTranslations('share.follow.skip')
  const { line, boxes } = todayLine
  const first = boxes.find(({ result }) => result === null) ?? boxes[0]
  return (
    <details className="reading-other">
      <summary>
        <span>
          {t.rich('open', {
            name: line.title,
            hidden: (words) => <span className="reading-hidden">{words}</span>,
          })}
        </span>
      </summary>
      <ItemForm todayLine={todayLine} {...given}>
        {boxes.length > 1 ? (
          <ChoiceKeys
            legend={t('which')}
            name="slot"
            layout="two"
            chosen={first?.slot ?? undefined}
            choices={boxes.map(({ slot }) => ({
              value: slot ?? '',
              label: t('slot', { slot: slot ?? 'any' }),
            }))}
          />
        ) : (
          <input type="hidden" name="slot" value={first?.slot ?? ''} />
        )}
        <ChoiceKeys
          legend={t('why')}
          name="reason"
          layout="two"
          choices={reasons
            .filter((reason) => reason !== 'unsaid')
            .map((reason) => ({ value: reason, label: skip(reason) }))}
        />
        <div className="reading-pair">
          <button type="submit" name="result" value="partly">
            {t('partly')}
          </button>
          <button type="submit" name="result" value="not">
            {t('not')}
          </button>
        </div>
      </ItemForm>
    </details>
  )
}
