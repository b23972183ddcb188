'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { useToast } from '@/app/_ui/toast'
import { putNewest } from '@/app/(clinic)/_components/put-newest'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { oneByOne } from '@/lib/one-by-one'
import type { BlockedItem } from '@/lib/plan/check/blocked-items'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import type { CheckBasis } from '@/lib/plan/check/queries'
import type { PlanContent } from '@/lib/plan/schema'
import type { Flag } from '@/lib/safety/flag'
import type { CheckEngine } from './check-engine'

/** What the rules say of the draft. */
export type Check = CheckBasis & {
  /** Null while the rules are on their way, or `failed`. */
  engine: CheckEngine | null
  failed: boolean
  /** What is known of the patient, with what open red flags set. */
  flags: Flag[]
  cards: readonly RuleCard[]
  /** Cards that stand in the way of a version. */
  open: readonly RuleCard[]
  blocked: ReadonlyMap<string, BlockedItem>
  /** Acknowledges a card, or overrides its block with a reason. */
  answer: (card: RuleCard, reason?: string) => Promise<boolean>
}

const basis = readWith(
  (value): value is CheckBasis =>
    isRecord(value) && isRecord(value.facts) && Array.isArray(value.answers) && isRecord(value.screening),
)

/** Holds the draft against the rules with every change, for what is known of the patient when the page was last looked at. */
export function useCheck({
  planId,
  content,
  catalog,
  today,
  given,
}: {
  planId: string
  content: PlanContent
  catalog: ReadonlyMap<string, SlimItem>
  today: string
  given: CheckBasis
}): Check {
  const t = useTranslations('safety.card')
  const locale = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const queryKey = ['plan-check', planId]
  const address = `/api/plans/${planId}/check`
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchJson(address, basis, { by: 'page', signal }),
    initialData: given,
    staleTime: 10_000,
    refetchOnWindowFocus: true,
  })
  const [turn] = useState(oneByOne)
  const { engine, failed } = useEngine()
  const { facts, answers, screening } = data
  const known = useMemo(
    () => ({ flags: [...(engine?.flagsInForce(facts.facts.flags, screening) ?? facts.facts.flags)] }),
    [engine, facts, screening],
  )
  const cards = useMemo(() => {
    const find = (slug: string) => catalog.get(slug)
    return engine?.checkPlan(content, { find, facts: known, today, answers, locale }) ?? []
  }, [engine, content, catalog, known, answers, today, locale])
  const blocked = useMemo(
    () => engine?.blockedItems(catalog.values(), { facts: known, today, locale }) ?? new Map(),
    [engine, catalog, known, today, locale],
  )
  const answer = async ({ rule, lines }: RuleCard, reason?: string) => {
    const json = {
      rule,
      lines: lines.filter(({ waiting }) => !waiting).map(({ fingerprint }) => fingerprint),
      ...(reason ? { reason } : {}),
    }
    try {
      // One after the other: each answer holds all that were given before it.
      const answer = await turn(() => fetchJson(address, basis, { method: 'POST', json }))
      await putNewest(client, queryKey, answer)
      return true
    } catch {
      toast({ text: t('failed'), icon: 'stop' })
      return false
    }
  }
  return {
    facts,
    answers,
    screening,
    engine,
    failed,
    flags: known.flags,
    cards,
    open: engine?.openCards(cards) ?? [],
    blocked,
    answer,
  }
}

function useEngine(): { engine: CheckEngine | null; failed: boolean } {
  const [engine, setEngine] = useState<CheckEngine | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    import('./check-engine').then(
      ({ checkEngine }) => setEngine(checkEngine),
      () => setFailed(true),
    )
  }, [])
  return { engine, failed }
}
