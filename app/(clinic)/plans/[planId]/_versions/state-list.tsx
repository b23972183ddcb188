'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { toStates } from '@/lib/plan/history/to-states'
import type { ListedVersion, RevisionLine } from '@/lib/plan/stored-plan'
import type { StateKey } from './plan-states'

const most = 30

/** The draft as it is, the versions with their day, who gave them and what was said, and earlier states of the draft. */
export function StateList({
  versions,
  revisions,
  shown,
  onChoose,
}: {
  versions: readonly ListedVersion[]
  revisions: readonly RevisionLine[]
  shown: StateKey
  onChoose: (key: StateKey) => void
}) {
  const t = useTranslations('builder.versions')
  const format = useFormatter()
  const list = useRef<HTMLElement>(null)
  // It comes after the dialog has opened, with the state that is shown.
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [])
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium' })
  const time = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })
  const row = (key: StateKey, title: string, more: ReactNode) => (
    <li key={key} className="border-line border-b">
      <button
        type="button"
        aria-current={shown === key ? 'true' : undefined}
        onClick={() => onChoose(key)}
        className={classNames(
          'block w-full px-2 py-2 text-start transition-press hover:bg-paper-2',
          shown === key && 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]',
        )}
      >
        <b className="block font-semibold">{title}</b>
        <span className="block text-12 text-ink-2">{more}</span>
      </button>
    </li>
  )
  return (
    <nav ref={list} aria-label={t('list')}>
      <ul className="border-ink border-t">
        {row('draft', t('draft'), t('draftNow'))}
        {versions.map(({ number, publishedAt, publishedBy, note, patientNote }) =>
          row(
            `version-${number}`,
            t('version', { number }),
            <>
              {t('given', { day: day(publishedAt), name: publishedBy })}
              {[patientNote, note].filter(Boolean).map((words) => (
                <span key={words} className="mt-0.5 block text-ink">
                  {words}
                </span>
              ))}
            </>,
          ),
        )}
      </ul>
      {versions.length === 0 && <p className="py-2 text-12 text-ink-2">{t('none')}</p>}
      <details className="mt-3">
        <summary className="cursor-pointer py-1 text-13 font-medium">{t('states')}</summary>
        <p className="pb-1 text-12 text-ink-2">{t('statesKept')}</p>
        <ul>
          {toStates(revisions)
            .slice(0, most)
            .map(({ revision, savedAt, savedBy }) =>
              row(`revision-${revision}`, time(savedAt), savedBy ?? t('someone')),
            )}
        </ul>
      </details>
    </nav>
  )
}
