import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toWaitTime } from '@/app/sign-in/_components/to-wait-time'
import { useCountdown } from '@/app/sign-in/_components/use-countdown'
import { requestSignIn } from '@/app/sign-in/request-sign-in'
import type { SessionWatch } from './session-watch'

type Refusal = 'wrong' | 'unforeseen' | 'unreachable' | 'waitOver' | 'notYours'

/** Signs the page's person in again and opens the page; says why when it does not. */
export function useUnlock(email: string, watch: SessionWatch) {
  const t = useTranslations('auth')
  const locale = useLocale()
  const password = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const wait = useCountdown(() => setRefusal('waitOver'))

  async function send() {
    const typed = password.current?.value ?? ''
    setIsMissing(typed === '')
    if (typed === '') return password.current?.focus()
    if (busy || wait.seconds > 0) return
    setBusy(true)
    setRefusal(null)
    const answer = await requestSignIn(email, typed)
    if (answer.kind === 'in' && (await watch.reopen())) return
    setBusy(false)
    if (answer.kind === 'wait') return wait.start(answer.seconds)
    setRefusal(answer.kind === 'in' ? 'notYours' : answer.kind)
    password.current?.select()
  }

  const words = refusal && (refusal === 'notYours' ? t('lock.notYours') : t(refusal))
  const problem = wait.seconds > 0 ? t('wait', { time: toWaitTime(locale, wait.seconds) }) : words
  return { password, send, busy, isMissing, problem }
}
