import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/app/_ui/icon'
import type { Alert, PatientLine } from '@/lib/adherence/patient-line'
import { isEmergency } from '@/lib/safety/patient-signs'
import { useAskedWords } from '../_messages/use-asked-words'
import { useSignNames } from './sign-names'
import { useQuietWords } from './use-quiet-words'

const icons: Record<Alert['kind'], IconName> = {
  painHigh: 'stop',
  redFlag: 'stop',
  heldLine: 'stop',
  flood: 'warn',
  proofTries: 'key',
  painRose: 'stop',
  stoppedLogging: 'warn',
  wrote: 'note',
}

/** What happened, in one sentence; what needs the therapist stands out by weight and shape. */
export function SinceLastVisit({ line }: { line: PatientLine }) {
  const t = useTranslations('patients')
  const names = useSignNames()
  const asked = useAskedWords()
  const quiet = useQuietWords()
  const { alert } = line
  if (alert)
    return (
      <p className="flex gap-2 font-medium">
        <Icon name={icons[alert.kind]} className="mt-0.5" />
        <span>{alertWords(alert, t, names, asked)}</span>
      </p>
    )
  const words = quiet(line)
  return words ? <p className="text-ink-2 tablet:ps-6">{words}</p> : null
}

function alertWords(
  alert: Alert,
  t: ReturnType<typeof useTranslations<'patients'>>,
  names: ReturnType<typeof useSignNames>,
  asked: ReturnType<typeof useAskedWords>,
): string {
  switch (alert.kind) {
    case 'painHigh':
      return alert.later === null
        ? t('alert.painHigh', { pain: alert.pain })
        : t('alert.painHighLater', { pain: alert.pain, later: alert.later })
    case 'redFlag': {
      const { signs } = alert
      return t('alert.redFlag', { signs: names(signs), emergency: String(signs.some(isEmergency)) })
    }
    case 'heldLine':
      return t('alert.heldLine', { version: alert.version, rule: alert.rule })
    case 'flood':
      return t('alert.flood')
    case 'proofTries':
      return t('alert.proofTries', { tries: alert.tries })
    case 'painRose':
      return t('alert.painRose', { from: alert.from, to: alert.to })
    case 'stoppedLogging':
      return alert.pain === null
        ? t('alert.stoppedLogging', { days: alert.daysAgo })
        : t('alert.stoppedLoggingWithPain', { days: alert.daysAgo, pain: alert.pain })
    case 'wrote':
      return alert.asked
        ? t('alert.asked', { asked: asked(alert.asked), note: alert.note })
        : t('alert.wrote', { note: alert.note })
  }
}
