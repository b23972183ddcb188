import { toTel } from '@/app/_patient/pain-answer'
import type { LinkLock } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'

/** What somebody is told who typed something: it was wrong, or how many seconds to wait. */
export type LockSaid = { kind: 'wrong' } | { kind: 'wait'; seconds: number } | null

/** Asks for a PIN or the year of birth, and says whom to call who does not know it. Needs no script and names nobody. */
export function LockedForm({
  locale,
  token,
  lock: { asks, clinic },
  said,
}: {
  locale: PlanLocale
  token: string
  lock: LinkLock
  said: LockSaid
}) {
  const t = toTranslator(locale, 'locked')
  const dead = toTranslator(locale, 'share')
  const kind = asks === 'pin' ? 'pin' : 'year'
  return (
    <>
      <p>{t(`${kind}.what`)}</p>
      <form method="post" action={`/api/s/${token}/proof`} className="reading-more reading-locked">
        <label htmlFor="proof">{t(`${kind}.label`)}</label>
        <input
          id="proof"
          name="proof"
          className="reading-entry"
          inputMode="numeric"
          autoComplete={asks === 'pin' ? 'off' : 'bday-year'}
          maxLength={12}
          required
          aria-invalid={said?.kind === 'wrong' || undefined}
          aria-describedby={said ? 'said once' : 'once'}
        />
        {said && (
          <p id="said" role="alert">
            <b>{said.kind === 'wrong' ? t('wrong') : sayWait(t, said.seconds)}</b>
          </p>
        )}
        <button type="submit" className="reading-go">
          {t('open')}
        </button>
        <p id="once">{t('once')}</p>
      </form>
      <p>{clinic.phone ? t('forgot') : t('noPhone', { clinic: clinic.name })}</p>
      {clinic.phone && (
        <a className="reading-call" href={toTel(clinic.phone)}>
          {t('call', { clinic: clinic.name, phone: clinic.phone })}
        </a>
      )}
      <p>
        <b>{dead('dead.help')}</b>
      </p>
    </>
  )
}

function sayWait(t: ReturnType<typeof toTranslator<'locked'>>, seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes > 90 ? t('waitHours', { hours: Math.ceil(minutes / 60) }) : t('wait', { minutes })
}
