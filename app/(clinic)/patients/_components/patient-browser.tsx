'use client'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Segment } from '@/app/_ui/segment'
import { Waiting } from '@/app/_ui/waiting'
import { ListSearch } from '@/app/(clinic)/_components/list-search'
import type { PatientLinePage } from '@/lib/adherence/patient-line'
import type { Only } from '@/lib/adherence/place/only'
import { ListKeys } from './list-keys'
import { type AddPatient, NewPatient } from './new-patient'
import { NoPatients } from './no-patients'
import { patientLineQuery } from './patient-line-query'
import { PatientList } from './patient-list'
import { PlaceRail, PlaceSelect } from './place-rail'
import { type Shown, shownLists, toShownAddress } from './shown'
import { useListKeys } from './use-list-keys'

/** The list with its search. The address keeps which list is shown, and never a name. */
export function PatientBrowser({
  start,
  first,
  add,
  mayAnswer,
}: {
  start: Shown
  first: PatientLinePage
  /** Absent when the role does not allow it. */
  add: AddPatient | null
  /** Whether the role allows answering what patients ask. */
  mayAnswer: boolean
}) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const [shown, setShown] = useState(start)
  const [search, setSearch] = useState('')
  const asked = useDeferredValue(search.trim())
  useFresh(start, first)
  useListKeys()
  const isFirst = asked === '' && shown.list === start.list && shown.only === start.only
  const list = useInfiniteQuery(patientLineQuery(shown, asked, isFirst ? first : undefined))
  // Who moved while the pages were read may stand on two of them.
  const byId = new Map(list.data?.pages.flatMap((page) => page.lines.map((line) => [line.id, line] as const)))
  const lines = [...byId.values()]
  const counts = list.data?.pages.at(-1)?.counts ?? first.counts

  function show(next: Shown) {
    setShown(next)
    window.history.replaceState(null, '', toShownAddress(next))
  }

  const narrow = (only: Only | undefined) => show({ list: shown.list, ...(only ? { only } : {}) })
  const narrowing = { counts, only: shown.only, onChoose: narrow }
  const isNarrow = shown.list !== 'archived'
  return (
    <div className="patient-screen-columns">
      {isNarrow && <PlaceRail {...narrowing} />}
      <main className="min-w-0 px-8 py-6 max-tablet:p-4">
        <div className="flex flex-wrap items-center gap-4">
          <h1 className="me-auto text-28 font-semibold tracking-[-0.015em]">{t('title')}</h1>
          <ListSearch
            label={t('search')}
            placeholder={t('searchPlaceholder')}
            value={search}
            onValueChange={setSearch}
            className="max-tablet:order-last"
          />
          <Segment
            label={t('shown.label')}
            value={shown.list}
            onValueChange={(list) => show({ ...(list === 'archived' ? {} : shown), list })}
            choices={shownLists.map((value) => ({
              value,
              label: t(`shown.${value}`, { count: counts[value] }),
            }))}
            className="max-tablet:order-last max-tablet:w-full [&>label]:max-tablet:h-11"
          />
          {isNarrow && <PlaceSelect {...narrowing} />}
          {add && <NewPatient {...add} />}
        </div>
        {lines.length > 0 && (
          <PatientList
            lines={lines}
            counts={asked || shown.only ? {} : counts.groups}
            mayAnswer={mayAnswer}
          />
        )}
        {lines.length === 0 && !list.isFetching && (
          <NoPatients shown={shown} search={asked} counts={counts} show={show} add={add} />
        )}
        {list.isFetching && lines.length === 0 && <Waiting className="mt-8">{common('loading')}</Waiting>}
        {list.isError && (
          <p role="alert" className="mt-8 flex items-center gap-4">
            {t('problem.notRead')} <Button onClick={() => list.refetch()}>{common('tryAgain')}</Button>
          </p>
        )}
        {list.hasNextPage && (
          <Button
            className="mt-6"
            busy={list.isFetchingNextPage && common('loading')}
            onClick={() => list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
        {lines.length > 0 && <ListKeys />}
        <p role="status" className="sr-only">
          {asked && t('found', { count: lines.length })}
        </p>
      </main>
    </div>
  )
}

/** What the server has just sent is newer than what an earlier visit left in memory. */
function useFresh(start: Shown, first: PatientLinePage) {
  const client = useQueryClient()
  useEffect(() => {
    client.setQueryData(patientLineQuery(start, '').queryKey, { pages: [first], pageParams: [null] })
  }, [client, start, first])
}
