import { useLocale, useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import { sayNumber } from '@/lib/i18n/say-number'
import { sayScore } from '@/lib/measures/say-series'
import type { ScoreSeries } from '@/lib/measures/to-series'
import { ChartTable } from '../_charts/chart-table'
import type { EntrySetting } from './entry-setting'
import { ScoreActs } from './score-acts'

/** Every score of a line with its day, how far it is from the first, who entered it, and what it said before. */
export function ScoreTable({
  series,
  name,
  setting,
  may,
}: {
  series: ScoreSeries
  name: string
  setting: EntrySetting
  may: boolean
}) {
  const t = useTranslations('measures.table')
  const locale = useLocale()
  const toDay = useDayWords()
  const { measure, scores, first } = series
  const start = measure.heldAgainst ?? first.value.number
  const signed = (number: number) => {
    const by = Math.round((number - start) * 1000) / 1000
    return `${by > 0 ? '+' : by < 0 ? '−' : ''}${sayNumber(Math.abs(by), locale)}`
  }
  const by = (who: string | null) => who ?? t('patient')
  const head = [t('day'), t('score'), t('change'), t('by'), ...(may ? [t('act')] : [])]
  return (
    <ChartTable summary={t('show')} caption={t('caption', { name })} head={head}>
      {scores.map((score) => (
        // A correction is the same row: its dialog stays open over it.
        <tr
          key={(score.earlier.at(-1) ?? score).id}
          className="border-line border-b align-top [&>td]:py-1.5 [&>td]:pe-3"
        >
          <td className="whitespace-nowrap">{toDay(score.on)}</td>
          <td>
            {sayScore(measure, score.value, locale)}
            {score.earlier.map((was) => (
              <span key={was.id} className="block text-12 text-ink-2">
                {t('before', {
                  score: sayScore(measure, was.value, locale),
                  day: toDay(was.on),
                  by: by(was.by),
                })}
              </span>
            ))}
          </td>
          <td>{score === first && measure.heldAgainst === undefined ? '' : signed(score.value.number)}</td>
          <td>{by(score.by)}</td>
          {may && (
            <td className="whitespace-nowrap">
              <ScoreActs score={{ ...score, earlier: [] }} day={toDay(score.on)} setting={setting} />
            </td>
          )}
        </tr>
      ))}
    </ChartTable>
  )
}
