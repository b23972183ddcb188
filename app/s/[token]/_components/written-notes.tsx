'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { WrittenQuestion } from '@/lib/adherence/written-question'

/** What the patient wrote, whether the clinic has it, and whether somebody there has looked. */
export function WrittenNotes({ questions, id }: { questions: readonly WrittenQuestion[]; id: string }) {
  const t = useTranslations('share.written')
  const format = useFormatter()
  const toTime = (at: string) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
  const toState = ({ at, seenAt, waiting }: WrittenQuestion) => {
    if (waiting) return t('waiting')
    return seenAt ? t('seen', { time: toTime(at), seen: toTime(seenAt) }) : t('sent', { time: toTime(at) })
  }
  if (questions.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('title')}</h2>
      <ul className="reading-written">
        {questions.map((question) => (
          <li key={question.id}>
            <p>{question.text}</p>
            <p className="reading-small">{toState(question)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
