'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { fetchJson, type Refusal, toRefusal } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'
import { Icon } from '@/app/_ui/icon'
import { readPlanText } from '@/lib/plan/read-plan-text'

/** Begins a plan from a plan file; a file that does not fit is told place by place, and nothing is made. */
export function ImportPlan({ patientId }: { patientId: string }) {
  const t = useTranslations('patients')
  const words = useTranslations('plan.file.text')
  const router = useRouter()
  const [reading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    setReading(true)
    setRefusal(null)
    const answer = await start(file)
    setReading(false)
    if ('id' in answer) router.push(`/plans/${answer.id}` as Route)
    else setRefusal({ ...answer, message: answer.message || t('start.failed') })
  }

  async function start(file: File): Promise<{ id: string } | Refusal> {
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return { message: t('start.unreadable'), problems: [] }
    const read = readPlanText(new Uint8Array(bytes))
    if ('document' in read) return sendPlanFile(patientId, read.document)
    const { reason, ...place } = read.problem
    return { message: words(reason, { line: 0, ...place }), problems: [] }
  }

  return (
    <li className="border-line border-b">
      <label className="grid min-h-12 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2 transition-press hover:bg-accent-tint has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-accent">
        <span className="text-14 font-semibold">{t('start.file')}</span>
        <span className="text-12 text-ink-2">{reading ? t('start.reading') : t('start.fileHint')}</span>
        <input type="file" accept=".json,application/json" className="sr-only" onChange={take} />
      </label>
      {refusal && (
        <div role="alert" className="grid grid-cols-[16px_1fr] gap-2 pb-3">
          <Icon name="stop" className="mt-0.5" />
          <div>
            <p className="font-semibold">{t('start.fileRefused')}</p>
            {refusal.problems.length === 0 && <p>{refusal.message}</p>}
            <ul>
              {refusal.problems.map(({ path, found, allowed }) => (
                <li key={path}>{t('start.fileProblem', { path, found, allowed })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </li>
  )
}

function sendPlanFile(patientId: string, file: unknown): Promise<{ id: string } | Refusal> {
  const json = { patientId, file }
  return fetchJson('/api/plans/import', textsOf('id'), { method: 'POST', json }).catch(toRefusal)
}
