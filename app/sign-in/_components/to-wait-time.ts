import type { useTranslations } from 'next-intl'

/** Minutes, and at the end tens of seconds, so that a screen reader is not told each second. */
export function toWaitTime(t: ReturnType<typeof useTranslations<'auth'>>, seconds: number): string {
  if (seconds > 90) return t('waitMinutes', { minutes: Math.ceil(seconds / 60) })
  return t('waitSeconds', { seconds: Math.ceil(seconds / 10) * 10 })
}
