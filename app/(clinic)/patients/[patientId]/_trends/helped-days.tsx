import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { HelpedDay } from '@/lib/adherence/helped/helped-day'
import { ChartTable } from '../_charts/chart-table'
import { useHelperWords } from '../_components/use-helper-words'

/** Which days something was logged on by a helper's link, and by whose. */
export function HelpedDays({ days }: { days: readonly HelpedDay[] }) {
  const t = useTranslations('trends')
  const toDay = useDayWords()
  const toWho = useHelperWords()
  const [newest] = days
  if (!newest) return null
  const who = [...new Set(days.map(({ helper }) => toWho(helper)))].join(', ')
  const count = new Set(days.map(({ date }) => date)).size
  return (
    <figure className="border-line border-b py-3">
      <figcaption className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-semibold">{t('helped.title')}</h3>
        <span className="text-12 text-ink-2">
          {t('helped.days', { count, who, day: toDay(newest.date) })}
        </span>
      </figcaption>
      <ChartTable
        summary={t('table')}
        caption={t('helped.title')}
        head={[t('pain.day'), t('helped.who'), t('helped.ticks'), t('helped.answers')]}
      >
        {days.map(({ date, helper, ticks, answers }) => (
          <tr key={`${date} ${toWho(helper)}`} className="border-line border-b [&>td]:py-1 [&>td]:pe-3">
            <td className="whitespace-nowrap">{toDay(date)}</td>
            <td>{toWho(helper)}</td>
            <td>{ticks}</td>
            <td>{answers}</td>
          </tr>
        ))}
      </ChartTable>
    </figure>
  )
}
