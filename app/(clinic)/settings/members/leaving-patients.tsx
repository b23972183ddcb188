'use client'

import { useTranslations } from 'next-intl'
import type { Leaving } from '@/lib/patient/hand-over/queries'

/** The patients of a member, all ticked at first; an unticked one stays. */
export function LeavingPatients({
  leaving: { patients, total },
  left,
  onChange,
}: {
  leaving: Leaving
  /** Ids of those who stay. */
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}) {
  const t = useTranslations('settings.members.handOver')
  const toggle = (id: string, goes: boolean) => {
    const next = new Set(left)
    if (goes) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  const row = 'flex min-h-9 items-center gap-2.5 border-line border-b max-tablet:min-h-11'
  return (
    <fieldset>
      <legend className="sr-only">{t('patients')}</legend>
      <label className={`${row} border-ink font-semibold`}>
        <input
          type="checkbox"
          className="size-4.5 accent-accent"
          checked={left.size === 0}
          onChange={(event) => onChange(new Set(event.target.checked ? [] : patients.map(({ id }) => id)))}
        />
        {t('all', { count: patients.length })}
      </label>
      <ul>
        {patients.map(({ id, name, archived }) => (
          <li key={id}>
            <label className={row}>
              <input
                type="checkbox"
                className="size-4.5 accent-accent"
                checked={!left.has(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {name} {archived && <span className="text-ink-3">{t('archived')}</span>}
            </label>
          </li>
        ))}
      </ul>
      {total > patients.length && (
        <p className="mt-2 text-ink-2">{t('more', { shown: patients.length, total })}</p>
      )}
    </fieldset>
  )
}
