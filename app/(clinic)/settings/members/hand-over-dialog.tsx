'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { useToast } from '@/app/_ui/toast'
import { Waiting } from '@/app/_ui/waiting'
import type { Member } from '@/lib/clinic/member/queries'
import type { Leaving } from '@/lib/patient/hand-over/queries'
import { LeavingPatients } from './leaving-patients'

const leavingAnswer = readWith(
  (value): value is Leaving =>
    isRecord(value) && Array.isArray(value.therapists) && Array.isArray(value.patients),
)
const movedAnswer = readWith(
  (value): value is { patientIds: string[] } => isRecord(value) && Array.isArray(value.patientIds),
)
const address = (memberId: string) => `/api/members/${memberId}/hand-over`

/** Asks who takes over a member's patients, all of them or those that are chosen, and hands them over at once. */
export function HandOverDialog({ from, onClose }: { from: Member; onClose: () => void }) {
  const t = useTranslations('settings.members.handOver')
  const common = useTranslations('common')
  const toast = useToast()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const queryKey = ['leaving', from.id]
  const { data, isError } = useQuery({
    queryKey,
    queryFn: () => fetchJson(address(from.id), leavingAnswer),
    gcTime: 0,
  })
  const to = data?.therapists.find(({ id }) => id === chosen) ?? data?.therapists[0]
  const going = data?.patients.map(({ id }) => id).filter((id) => !left.has(id)) ?? []
  const move = (leaver: string, taker: string, patientIds: readonly string[]) =>
    fetchJson(address(leaver), movedAnswer, { method: 'POST', json: { to: taker, patientIds } })
  const failed = (error: unknown) => toast({ text: toRefusal(error).message || t('failed'), icon: 'stop' })
  const undo = (taker: string, moved: readonly string[]) => ({
    label: common('undo'),
    act: () => void move(taker, from.id, moved).catch(failed),
  })
  const give = async () => {
    if (!to || busy) return
    setBusy(true)
    const moved = await move(from.id, to.id, going).catch((error: unknown) => void failed(error))
    setBusy(false)
    if (!moved) return
    const { patientIds } = moved
    const canUndo = !from.removed && from.role !== 'assistant' && patientIds.length > 0
    toast({
      text: t('done', { count: patientIds.length, name: to.name }),
      ...(canUndo ? { undo: undo(to.id, patientIds) } : {}),
    })
    client.removeQueries({ queryKey })
    onClose()
  }
  const off = data && (going.length === 0 ? t('none') : !to && t('nobody'))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      closeLabel={common('close')}
      title={t('title', { name: from.name })}
      description={t('how')}
      actions={
        <Button look="primary" off={off} busy={busy && common('saving')} onClick={() => void give()}>
          {t('give', { count: going.length })}
        </Button>
      }
    >
      {isError && <p role="alert">{t('failed')}</p>}
      {!data && !isError && <Waiting>{common('loading')}</Waiting>}
      {data && data.patients.length === 0 && <p>{t('noPatients', { name: from.name })}</p>}
      {data && data.patients.length > 0 && (
        <div className="grid gap-4">
          <Field label={t('to')}>
            <Select size="normal" value={to?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
              {data.therapists.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <LeavingPatients leaving={data} left={left} onChange={setLeft} />
        </div>
      )}
    </Dialog>
  )
}
