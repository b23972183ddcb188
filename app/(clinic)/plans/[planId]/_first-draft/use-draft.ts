import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Draft } from '@/lib/draft/draft'
import type { DraftFindings } from '@/lib/draft/draft-findings'
import { draftFromFindings } from '@/lib/draft/draft-from-findings'
import type { PlanItem } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'
import type { ChosenFindings } from './first-findings'
import { templateQuery } from './template-query'

/** The draft of the findings that are chosen, made again with every change, and which of its lines are wanted. */
export function useDraft(chosen: ChosenFindings) {
  const { catalog, check, clinic, content } = useBuilder()
  const locale = useLocale()
  const settled = useDeferredValue(chosen)
  const { data: template = null, isError } = useQuery(templateQuery(settled.code, content.locale))
  const { facts, screening, engine } = check
  const findings = useMemo((): DraftFindings => {
    const flags = engine?.flagsInForce(facts.facts.flags, screening) ?? facts.facts.flags
    return { ...settled, flags, today: clinic.today }
  }, [settled, facts, screening, engine, clinic.today])
  const draft = useMemo(
    () =>
      template && template.code === findings.code
        ? draftFromFindings(findings, { template, catalog, locale })
        : null,
    [findings, template, catalog, locale],
  )
  const wanted = useWanted(draft)
  return { findings, template, draft, isError, ...wanted }
}

/** Lines are taken out and put in by their item: what was unticked stays so when the findings change. */
function useWanted(draft: Draft | null) {
  const [out, setOut] = useState<readonly string[]>([])
  const [added, setAdded] = useState<readonly string[]>([])
  const extra = draft?.misses.filter(({ line }) => added.includes(line.slug)) ?? []
  const lines = [
    ...(draft?.lines.map(({ line }) => line) ?? []).filter(({ slug }) => !out.includes(slug)),
    ...extra.map(
      ({ line, whyNot }): PlanItem => (whyNot.code === 'condition' ? { ...line, conditionMet: true } : line),
    ),
  ]
  const flip = (slugs: readonly string[], slug: string) =>
    slugs.includes(slug) ? slugs.filter((one) => one !== slug) : [...slugs, slug]
  return {
    lines,
    isOut: (slug: string) => out.includes(slug),
    isAdded: (slug: string) => added.includes(slug),
    toggle: (slug: string) => setOut((slugs) => flip(slugs, slug)),
    add: (slug: string) => setAdded((slugs) => flip(slugs, slug)),
  }
}
