'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { buttonLook } from '@/app/_ui/button-look'
import { useToast } from '@/app/_ui/toast'
import { toTranslator } from '@/lib/i18n/translator'
import { useBuilder } from '../_components/builder-context'
import type { PlanLink } from './plan-link'
import { toMessage } from './to-message'

/**
 * Words that go with the link, in the patient's language, for the therapist's own programs for mail and messages. They
 * name nobody and nothing of the plan: a message shows on a locked screen, and its text stands in an address.
 */
export function TellPatient({ address, asks }: { address: string; asks: PlanLink['asks'] }) {
  const t = useTranslations('builder.give')
  const toast = useToast()
  const { content, clinic, version, patient } = useBuilder()
  const words = toTranslator(content.locale, 'tell')
  const { text, mail, sms } = toMessage({
    subject: words('message.subject'),
    start: words(version && version.number > 1 ? 'message.changed' : 'message.first'),
    address,
    asks: asks && words(asks === 'pin' ? 'message.pin' : 'message.year'),
    signed: words('message.signed', { therapist: clinic.member.name, clinic: clinic.name }),
    to: patient.email,
  })
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    toast({ text: t('wordsCopied'), icon: 'check' })
  }
  const look = buttonLook('second', 'normal', false)
  return (
    <section aria-label={t('tell', { name: patient.firstName })} className="grid gap-2">
      <h3 className="text-14 font-semibold">{t('tell', { name: patient.firstName })}</h3>
      <p
        lang={content.locale}
        className="whitespace-pre-line rounded-control [overflow-wrap:anywhere] border border-line px-3 py-2 font-patient text-16"
      >
        {text}
      </p>
      <div className="flex flex-wrap gap-2">
        <a href={mail} className={look}>
          {t('mail')}
        </a>
        <a href={sms} className={look}>
          {t('sms')}
        </a>
        <Button icon="copy" onClick={() => void copy()}>
          {t('copyWords')}
        </Button>
      </div>
    </section>
  )
}
