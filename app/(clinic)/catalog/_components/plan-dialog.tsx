'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { Dialog } from '@/app/_ui/dialog'
import { Icon } from '@/app/_ui/icon'
import { SearchInput } from '@/app/_ui/search-input'
import { keepLineToAdd } from '@/app/(clinic)/_components/line-to-add'

const plansAnswer = z.object({
  plans: z.array(
    z.object({
      planId: z.string(),
      plan: z.string(),
      patient: z.string(),
      inPlan: z.boolean(),
      blocked: z.nullable(z.object({ flag: z.string(), message: z.string() })),
      unworded: z.nullable(z.enum(['en', 'es'])),
    }),
  ),
})
type Choice = z.output<typeof plansAnswer>['plans'][number]

/** Whose plan the item goes into: the newest of one's own first; where a rule blocks it, the reason stands instead. */
export function PlanDialog({ slug, name, onClose }: { slug: string; name: string; onClose: () => void }) {
  const t = useTranslations('catalog.addToPlan')
  const common = useTranslations('common')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data, isError } = useQuery({
    queryKey: ['plan-choices', slug, search],
    queryFn: ({ signal }) =>
      fetchJson(`/api/catalog/items/${slug}/plans`, plansAnswer, {
        by: 'page',
        method: 'POST',
        json: { search },
        signal,
      }),
    placeholderData: (before) => before,
    // What blocks it may have changed since.
    staleTime: 0,
    gcTime: 0,
  })
  function choose(planId: string) {
    keepLineToAdd(planId, slug)
    router.push(`/plans/${planId}` as Route)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name })}
      closeLabel={common('close')}
    >
      <div className="grid gap-3">
        <SearchInput
          label={t('search')}
          placeholder={t('placeholder')}
          clearLabel={common('clearSearch')}
          value={typed}
          onValueChange={setTyped}
        />
        {!data && <p role="status">{isError ? t('failed') : common('loading')}</p>}
        {data?.plans.length === 0 && <p role="status">{search ? t('none') : t('empty')}</p>}
        <ul aria-label={t('list')}>
          {data?.plans.map((choice) => (
            <li key={choice.planId} className="border-line border-b">
              <PlanChoice choice={choice} onChoose={() => choose(choice.planId)} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function PlanChoice({ choice, onChoose }: { choice: Choice; onChoose: () => void }) {
  const t = useTranslations('catalog.addToPlan')
  const languages = useTranslations('catalog.language')
  const { patient, plan, inPlan, blocked, unworded } = choice
  const named = (
    <span className="min-w-0 flex-1">
      <b className="font-semibold">{patient}</b> <span className="text-ink-2">{plan}</span>
    </span>
  )
  if (blocked === null && unworded === null)
    return (
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-11 w-full items-center gap-3 px-1 py-2 text-start hover:bg-accent-tint"
      >
        {named}
        {inPlan && (
          <span className="flex items-center gap-1 text-12 text-ink-2">
            <Icon name="check" />
            {t('inPlan')}
          </span>
        )}
      </button>
    )
  return (
    <div className="grid gap-1 px-1 py-2.5 text-ink-2">
      {named}
      <p className="flex gap-1.5 text-12 text-ink">
        <Icon name="stop" className="mt-px" />
        {blocked === null
          ? unworded && t('unworded', { language: languages(unworded) })
          : t('blocked', blocked)}
      </p>
    </div>
  )
}
