'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/app/_ui/toast'
import { useScreeningDue } from '@/app/(clinic)/plans/[planId]/_check/red-flag-line'
import { useBuilder } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { publishDraft } from '@/app/(clinic)/plans/[planId]/_give/publish-draft'
import { changePlan } from '@/lib/plan/edit-plan'
import { suggestReviewDate } from '@/lib/plan/plan-problems'

/** Gives the draft as the next version on the same link, and what stands in the way of that. */
export function useReissue() {
  const t = useTranslations('builder')
  const follow = useTranslations('follow')
  const safety = useTranslations('safety')
  const screening = useTranslations('screening')
  const { planId, patient, content, clinic, problems, check, draft, published, can, unpublished } =
    useBuilder()
  const due = useScreeningDue()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const review =
    content.reviewDate && content.reviewDate >= clinic.today
      ? content.reviewDate
      : suggestReviewDate(content, clinic.today)
  const blocking = problems.filter(({ severity }) => severity === 'block').length
  const off = () => {
    if (!can.publish) return follow('off.role')
    if (!unpublished) return follow('off.same')
    if (blocking > 0) return t('publish.first', { count: blocking })
    if (due) return screening('line.due', { why: due })
    return check.open.length > 0 && safety('publish.first', { count: check.open.length })
  }
  const reissue = async (words: { note: string; patientNote: string }): Promise<boolean> => {
    if (busy || off()) return false
    setBusy(true)
    setError(undefined)
    draft.settleFields()
    if (content.reviewDate !== review)
      draft.edit(t('did.review'), (now) => changePlan(now, { reviewDate: review }))
    const result = await publishDraft(planId, draft, words)
    setBusy(false)
    if (!result.ok) {
      setError(result.message || t('publish.failed'))
      return false
    }
    published(result)
    toast({ text: follow('reissued', { number: result.number }) })
    router.push(`/patients/${patient.id}` as Route)
    router.refresh()
    return true
  }
  return { reissue, review, due, off: off(), busy, error }
}
