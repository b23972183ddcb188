import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { PatientLine } from '@/lib/adherence/patient-line'

/** Says in one sentence what was done and how it hurt, or how far the link got; empty where there is nothing to say. */
export function useQuietWords(): (line: PatientLine) => string {
  const t = useTranslations('patients')
  const toDay = useDayWords()
  return (line) => {
    const { timeOff } = line
    const off = timeOff ? t(`off.${timeOff.why}`, { day: toDay(timeOff.until) }) : ''
    return [off, toGone(line)].filter(Boolean).join(' ')
  }

  function toGone({ log, plan, link, ready }: PatientLine): string {
    if (log && ready) return t('mayDischarge')
    if (log) {
      const did = t('did', { done: log.done, due: log.due, days: log.daysDone, dueDays: log.daysDue })
      if (log.firstPain === null || log.lastPain === null) return did
      return log.firstPain === log.lastPain
        ? t('didPainSame', { did, pain: log.lastPain })
        : t('didPain', { did, from: log.firstPain, to: log.lastPain })
    }
    if (!plan?.published) return ''
    if (!link) return t('noLink')
    return link.opened ? t('linkOpened') : t('linkMade', { days: link.daysAgo })
  }
}
