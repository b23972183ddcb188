'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Segment } from '@/app/_ui/segment'
import { Select } from '@/app/_ui/select'
import { Waiting } from '@/app/_ui/waiting'
import { comparePlans } from '@/lib/plan/changes/compare-plans'
import type { VersionLine } from '@/lib/plan/stored-plan'
import { useBuilder } from '../_components/builder-context'
import { ChangeList } from '../_give/change-list'
import { GivenPage } from './given-page'
import { GoBack } from './go-back'
import type { StateKey } from './plan-states'
import { toChangeCounts } from './to-change-counts'
import { usePlanState } from './use-plan-states'

const views = ['changes', 'page'] as const

/** One state of the plan: what differs from another, and for a version the page that the patient got. */
export function StateView({
  shown,
  versions,
  newest,
  onClose,
}: {
  shown: StateKey
  versions: readonly VersionLine[]
  newest: VersionLine | undefined
  onClose: () => void
}) {
  const t = useTranslations('builder.versions')
  const { patient } = useBuilder()
  const numbers = versions.map(({ number }) => number)
  const [other, setOther] = useState<StateKey | null>(() => usualOther(shown, numbers, newest?.number))
  const [view, setView] = useState<(typeof views)[number]>('changes')
  const { state, failed } = usePlanState(shown)
  const title = useStateTitle()
  const choices: StateKey[] = ['draft', ...numbers.map((number): StateKey => `version-${number}`)]
  return (
    <section aria-label={title(shown)} className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <h3 className="me-auto text-16 font-semibold">{title(shown)}</h3>
        {state?.page && (
          <Segment
            label={t('view')}
            value={view}
            onValueChange={setView}
            choices={views.map((value) => ({
              value,
              label: t(`as.${value}`, { name: patient.firstName }),
            }))}
          />
        )}
        {state && shown !== 'draft' && <GoBack state={state} title={title(shown)} onDone={onClose} />}
      </div>
      {failed && <p role="alert">{t('failed')}</p>}
      {!failed && !state && <Waiting>{t('loading')}</Waiting>}
      {state && view === 'page' && state.page && <GivenPage page={state.page} />}
      {state && view === 'changes' && (
        <>
          <div className="flex items-center gap-2 pb-3 text-12 text-ink-2">
            <span aria-hidden="true">{t('with')}</span>
            <Select
              size="normal"
              aria-label={t('with')}
              className="w-44"
              value={other ?? ''}
              onChange={(event) => setOther((event.target.value || null) as StateKey | null)}
            >
              <option value="">{t('withNothing')}</option>
              {choices
                .filter((key) => key !== shown)
                .map((key) => (
                  <option key={key} value={key}>
                    {title(key)}
                  </option>
                ))}
            </Select>
          </div>
          {other === null ? (
            <p className="text-ink-2">{t('chooseOther')}</p>
          ) : (
            <Changes shown={shown} other={other} />
          )}
        </>
      )}
    </section>
  )
}

/** The older of the two stands first: a version before the draft and before later versions. */
function Changes({ shown, other }: { shown: StateKey; other: StateKey }) {
  const t = useTranslations('builder.versions')
  const title = useStateTitle()
  const { catalog } = useBuilder()
  const [from, to] = age(shown) <= age(other) ? [shown, other] : [other, shown]
  const [before, after] = [usePlanState(from), usePlanState(to)]
  const [was, is] = [before.state, after.state]
  const comparison = useMemo(() => {
    if (!was || !is) return null
    const find = (slug: string) => catalog.get(slug) ?? is.items[slug] ?? was.items[slug]
    return comparePlans(was.compared, is.compared, find)
  }, [was, is, catalog])
  if (before.failed || after.failed) return <p role="alert">{t('failed')}</p>
  if (!comparison) return <Waiting>{t('loading')}</Waiting>
  const counts = toChangeCounts(comparison)
  if (comparison.lines.length === 0 && comparison.others.length === 0)
    return <p className="text-ink-2">{t('nothing')}</p>
  return (
    <>
      <p className="pb-2 font-medium" aria-live="polite">
        {t('counts', counts)}
      </p>
      <ChangeList comparison={comparison} from={title(from)} to={title(to)} />
      <p className="pt-4 text-12 text-ink-2">
        <del>{t('legend.struck')}</del> {t('legend.was', { state: title(from) })}{' '}
        <ins className="font-semibold underline decoration-2 underline-offset-[3px]">
          {t('legend.underlined')}
        </ins>{' '}
        {t('legend.is', { state: title(to) })}
      </p>
    </>
  )
}

function useStateTitle(): (key: StateKey) => string {
  const t = useTranslations('builder.versions')
  return (key) => {
    const [kind, number] = key.split('-')
    if (kind === 'version') return t('version', { number: Number(number) })
    return kind === 'draft' ? t('draft') : t('earlier')
  }
}

/** A version is older than a saved state of the draft, and that than the draft. */
function age(key: StateKey): number {
  const [kind, number] = key.split('-')
  if (kind === 'draft') return Number.POSITIVE_INFINITY
  return kind === 'version' ? Number(number) : 1_000_000
}

/** A version is held against the one before it, the first against the draft; the draft against the newest version. */
function usualOther(
  shown: StateKey,
  numbers: readonly number[],
  newest: number | undefined,
): StateKey | null {
  const [kind, number] = shown.split('-')
  if (kind === 'revision') return 'draft'
  if (kind === 'draft') return newest === undefined ? null : `version-${newest}`
  const before = numbers.find((one) => one < Number(number))
  return before === undefined ? 'draft' : `version-${before}`
}
