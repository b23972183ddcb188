'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Icon, type IconName } from '@/app/_ui/icon'
import { MarkSeen } from '@/app/(clinic)/patients/_components/mark-seen'
import { useSignNames } from '@/app/(clinic)/patients/_components/sign-names'
import { useAlertAct } from '@/app/(clinic)/patients/_components/use-alert-act'
import { useAskedWords } from '@/app/(clinic)/patients/_messages/use-asked-words'
import type { AlertKind, RaisedAlert } from '@/lib/adherence/alert/alert'
import { isEmergency } from '@/lib/safety/patient-signs'
import { useHelperWords } from './use-helper-words'

const icons: Record<AlertKind, IconName> = {
  'pain-high': 'stop',
  'red-flag': 'stop',
  question: 'note',
  flood: 'warn',
  'proof-tries': 'key',
  'held-line': 'stop',
}

type Later = (date: string) => number | null

/** A patient's alerts with who saw them; those that nobody has seen can be marked, and a flood be taken out. */
export function AlertList({
  patientId,
  name,
  alerts,
  laterPain,
  timeZone,
  maySetAside,
}: {
  patientId: string
  name: string
  /** What nobody has seen first. */
  alerts: readonly RaisedAlert[]
  /** A lower pain told later on each day, by ISO day. */
  laterPain: Readonly<Record<string, number>>
  timeZone: string
  maySetAside: boolean
}) {
  const t = useTranslations('patients.alerts')
  const open = alerts.filter(({ seen }) => seen === null)
  const floods = open.filter(({ kind }) => kind === 'flood').map(({ id }) => id)
  if (alerts.length === 0) return null
  return (
    <section aria-labelledby="alerts">
      <div className="flex flex-wrap items-center gap-2 border-ink border-b pb-1.5">
        <h2 id="alerts" className="me-auto text-14 font-semibold">
          {t('title')}
        </h2>
        {floods.length > 0 && <SetAside patientId={patientId} alertIds={floods} may={maySetAside} />}
        {open.length > 0 && (
          <MarkSeen patientId={patientId} name={name} alertIds={open.map(({ id }) => id)} />
        )}
      </div>
      <ul>
        {alerts.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            later={(date) => laterPain[date] ?? null}
            timeZone={timeZone}
          />
        ))}
      </ul>
    </section>
  )
}

function AlertRow({ alert, later, timeZone }: { alert: RaisedAlert; later: Later; timeZone: string }) {
  const t = useTranslations('patients')
  const format = useFormatter()
  const names = useSignNames()
  const toAsked = useAskedWords()
  const { seen, raisedAt, localDate } = alert
  const toTime = (at: string) =>
    format.dateTime(new Date(at), {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone,
    })
  const lower = later(localDate)
  const words = () => {
    switch (alert.kind) {
      case 'flood':
        return t('alert.flood')
      case 'proof-tries':
        return t('alert.proofTries', { tries: alert.tries })
      case 'held-line':
        return t('alert.heldLine', { version: alert.version, rule: alert.rule })
      case 'question':
        return (
          <>
            {alert.asked && `${toAsked(alert.asked)}: `}
            <span className="whitespace-pre-line font-patient text-16">{alert.text}</span>
          </>
        )
      case 'red-flag': {
        const { signs } = alert
        return t('alert.redFlag', { signs: names(signs), emergency: String(signs.some(isEmergency)) })
      }
      case 'pain-high': {
        const { pain } = alert
        return lower === null
          ? t('alert.painHigh', { pain })
          : t('alert.painHighLater', { pain, later: lower })
      }
    }
  }
  return (
    <li className="flex flex-wrap gap-x-3 gap-y-0.5 border-line border-b py-2">
      <Icon name={icons[alert.kind]} className="mt-0.5" />
      <span className={seen ? 'min-w-0 flex-1 text-ink-2' : 'min-w-0 flex-1 font-medium'}>
        {words()} {alert.helper && <HelperMark helper={alert.helper} />}{' '}
        <span className="font-normal text-ink-3">{toTime(raisedAt)}</span>
      </span>
      <span className="text-12 text-ink-2">
        {seen ? t('alerts.seenBy', { name: seen.by, time: toTime(seen.at) }) : t('alerts.unseen')}
      </span>
    </li>
  )
}

/** By whose link it came, when it was not the patient's own. */
function HelperMark({ helper }: { helper: NonNullable<RaisedAlert['helper']> }) {
  const t = useTranslations('patients.helper')
  const toWho = useHelperWords()
  return <span className="font-normal text-ink-2">{t('by', { who: toWho(helper) })}</span>
}

function SetAside({
  patientId,
  alertIds,
  may,
}: {
  patientId: string
  alertIds: readonly string[]
  may: boolean
}) {
  const t = useTranslations('patients.alerts')
  const { act, busy } = useAlertAct(`/api/patients/${patientId}/alerts/set-aside`, { alertIds })
  return (
    <Button
      size="small"
      icon="archive"
      off={!may && t('setAsideOff')}
      busy={busy && t('working')}
      onClick={() => void act((count) => t('setAsideDone', { count }))}
    >
      {t('setAside')}
    </Button>
  )
}
