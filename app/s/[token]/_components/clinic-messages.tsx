'use client'
import { useTranslations } from 'use-intl'
import { useEmergencyWords } from '@/app/_patient/emergency-call'
import { useWritten, Written } from '@/app/_patient/written'
import type { ReadMessage } from '@/lib/adherence/message/message'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { AnswerQuote } from './answer-quote'

/** What the therapist wrote, each message whole; its remarks stand at the exercises too. */
export function ClinicMessages({
  page,
  messages,
  shownAnswers,
}: {
  page: SharedPlan
  messages: readonly ReadMessage[]
  /** Check-ins whose answers stand under what the patient wrote. */
  shownAnswers: ReadonlySet<string>
}) {
  const t = useTranslations('share.messages')
  const emergency = useEmergencyWords(page)
  const written = useWritten()
  const own = messages.filter(({ answers }) => answers === null || !shownAnswers.has(answers))
  if (own.length === 0) return null
  const titles = new Map([...page.exercises, ...page.selfCare].map(({ id, title }) => [id, title]))
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t('title')}</h2>
      {own.map((message) => (
        <AnswerQuote key={message.id} message={message}>
          {message.text && <p {...written}>{message.text}</p>}
          {message.remarks.map(({ itemId, text }) => (
            <p key={itemId}>
              {titles.has(itemId) && <b>{titles.get(itemId)}: </b>}
              <Written>{text}</Written>
            </p>
          ))}
        </AnswerQuote>
      ))}
      <p className="reading-small">{t('emergency', { number: emergency })}</p>
    </section>
  )
}
