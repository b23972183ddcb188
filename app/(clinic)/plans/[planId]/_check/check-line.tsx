'use client'

import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { useBuilder } from '../_components/builder-context'

/** Which flags the rules go by, and what their silence does not mean. */
export function CheckLine() {
  const t = useTranslations('safety.line')
  const format = useFormatter()
  const locale = useLocale()
  const { check, patient } = useBuilder()
  const { flags, flagsAskedOn } = check.facts.facts
  const known = () => {
    if (flagsAskedOn) {
      const day = format.dateTime(new Date(flagsAskedOn), { dateStyle: 'medium', timeZone: 'UTC' })
      return t('asked', { count: flags.length, day })
    }
    return flags.length > 0 ? t('unasked', { count: flags.length }) : t('never', { name: patient.firstName })
  }
  // What is known stands there from the first paint; only the count waits for the rules.
  const words = check.failed ? t('failed') : known()
  return (
    <div className="mt-1.5 grid gap-1 text-12 text-ink-2">
      {flags.length > 0 && check.engine && (
        <ul className="flex flex-wrap gap-1">
          {flags.map((flag) => (
            <li
              key={JSON.stringify(flag)}
              className="rounded-control bg-paper-2 px-2 py-0.5 font-semibold text-ink"
            >
              {check.engine?.flagLabel(flag.flag, locale)}
            </li>
          ))}
        </ul>
      )}
      <p className="flex gap-1.5">
        <Icon name={flagsAskedOn ? 'note' : 'warn'} className="mt-px" />
        <span>
          {words} {t('reminder')} <Link href={`/patients/${patient.id}`}>{t('facts')}</Link>{' '}
          {/* What the rules say comes into the place of the words that it is on its way. */}
          <span className="inline-grid *:col-start-1 *:row-start-1">
            <span className={classNames((check.engine || check.failed) && 'invisible')}>{t('loading')}</span>
            {check.open.length > 0 && (
              <b className="font-semibold text-ink">{t('open', { count: check.open.length })}</b>
            )}
          </span>
        </span>
      </p>
    </div>
  )
}
