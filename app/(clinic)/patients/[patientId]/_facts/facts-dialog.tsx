'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import { isRecord } from '@/app/_session/read-answer'
import { Dialog } from '@/app/_ui/dialog'
import { useToast } from '@/app/_ui/toast'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import { mergeFacts } from '@/lib/safety/merge-facts'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { ConditionChoice } from './condition-choices'
import { FactsForm, type FormProblem } from './facts-form'

/** The form of a patient's facts. Whoever is second to record sees both and records again. */
export default function FactsDialog({
  patientId,
  name,
  stored,
  conditions,
  clinic,
  open,
  onOpenChange,
}: {
  patientId: string
  name: string
  stored: StoredFacts
  conditions: readonly ConditionChoice[]
  clinic: { country: string; today: string }
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('facts')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const toast = useToast()
  const search = useRef<HTMLInputElement>(null)
  const [base, setBase] = useState(stored)
  const [shown, setShown] = useState(stored.facts)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [other, setOther] = useState<string | null>(null)

  async function save(facts: PatientFacts) {
    setBusy(true)
    setProblem(null)
    try {
      await fetchJson(
        `/api/patients/${patientId}/facts`,
        { parse: () => null },
        {
          method: 'PUT',
          json: { revision: base.revision, facts },
        },
      )
      onOpenChange(false)
      toast({ text: t('saved'), icon: 'check' })
      router.refresh()
    } catch (error) {
      const theirs = currentOf(error)
      if (theirs) {
        setShown(mergeFacts(base.facts, facts, theirs.facts))
        setBase(theirs)
        setOther(theirs.changedBy ?? '')
      } else {
        const { message, problems } = toRefusal(error)
        setProblem({ message: problems.length > 0 ? '' : message || t('failed'), problems })
      }
    }
    setBusy(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { name })}
      description={t('unknownIsStrict')}
      closeLabel={common('close')}
      width="wide"
      initialFocus={search}
    >
      {other !== null && (
        <p role="alert" className="mb-3 bg-mark px-3 py-2 text-on-mark">
          {t('conflict', { name: other || t('someone') })}
        </p>
      )}
      <FactsForm
        key={base.revision}
        facts={shown}
        asked={base.facts.flagsAskedOn}
        conditions={conditions}
        clinic={clinic}
        locale={locale}
        search={search}
        busy={busy}
        problem={problem}
        onCancel={() => onOpenChange(false)}
        onSave={save}
      />
    </Dialog>
  )
}

/** The state that somebody else recorded in between, where the server sent one. */
function currentOf(error: unknown): StoredFacts | null {
  if (!(error instanceof RefusedError) || error.status !== 409 || !isRecord(error.body)) return null
  const { current } = error.body
  return isRecord(current) && typeof current.revision === 'number' && isRecord(current.facts)
    ? (current as StoredFacts)
    : null
}
