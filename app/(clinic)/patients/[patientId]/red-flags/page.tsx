import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { isId } from '@/app/_http/is-id'
import { requireMember } from '@/lib/auth/gate'
import { NotFoundError } from '@/lib/errors'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { openScreening } from '@/lib/plan/screening/queries'
import { cardsToAsk, everyCard } from '@/lib/safety/screening/cards-to-ask'
import { numberWords } from '@/lib/safety/screening/number-words'
import { ScreeningForm } from './_components/screening-form'
import { showCards } from './_components/show-cards'

/** Names stay out of window titles, which travel into histories and shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('screening')
  return { title: t('windowTitle') }
}

/** Asks about red flags: the questions that fit this patient and plan, by keyboard, in about a minute. */
export default async function RedFlagsPage({
  params,
  searchParams,
}: PageProps<'/patients/[patientId]/red-flags'>) {
  const { patientId } = await params
  const { plan: wanted, then } = await searchParams
  const { scope, user } = await requireMember('changePatient', `/patients/${patientId}/red-flags`)
  const planId = typeof wanted === 'string' ? wanted : undefined
  if (!isId(patientId) || (planId !== undefined && !isId(planId))) notFound()
  const now = new Date()
  const { patient, plan, clinic, screening, about } = await openScreening(scope, patientId, {
    planId,
    now,
  }).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound()
    throw error
  })
  if (patient.archived) notFound()
  const t = await getTranslations('screening')
  const format = await getFormatter()
  const locale = await getLocale()
  const numbers = numberWords(locale, toFrozenClinic(clinic))
  const { last, askedOn } = screening
  const answers = Object.values(last?.rows ?? {})
  const isFresh = last && last.byUserId === user.id && now.getTime() - Date.parse(last.at) < 86_400_000
  const lines = [
    patient.age === null ? patient.name : `${patient.name}, ${patient.age}`,
    plan && t('about.plan', { title: plan.title }),
    askedOn
      ? t('about.last', {
          day: format.dateTime(new Date(askedOn), { dateStyle: 'medium', timeZone: 'UTC' }),
          yes: answers.filter((answer) => answer === 'yes').length,
          open: answers.filter((answer) => answer === 'unknown').length,
        })
      : t('about.never'),
  ]
  return (
    <Words areas={['screening']}>
      <ScreeningForm
        patient={patient}
        lines={lines.filter((line) => line !== null)}
        first={about.first}
        fitting={showCards(cardsToAsk(about), locale, numbers)}
        every={showCards(everyCard(patient.age), locale, numbers)}
        before={isFresh ? last.rows : {}}
        goTo={toNext(patientId, planId, then === 'follow-up') as Route}
      />
    </Words>
  )
}

/** Back to where the questions were asked from. */
function toNext(patientId: string, planId: string | undefined, followUp: boolean): string {
  if (!planId) return `/patients/${patientId}`
  return followUp ? `/patients/${patientId}/follow-up?plan=${planId}` : `/plans/${planId}`
}
