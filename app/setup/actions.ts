'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clientAddress } from '@/lib/auth/client-address'
import { setUpClinic } from '@/lib/clinic/mutations'
import { regionalDefaults } from '@/lib/clinic/regional-defaults'
import { setUpSchema } from '@/lib/clinic/set-up-schema'
import { answerForm, readForm } from '../_http/answer-form'
import type { FormState } from '../_http/form-state'

/** Creates the first clinic and its owner, then leads to sign-in. Paper and week follow the country until changed. */
export async function setUp(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await answerForm<true>(async () => {
    const address = clientAddress(await headers())
    await setUpClinic(readForm(withDefaults(form), setUpSchema), { address, now: new Date() })
    return true
  })
  if (answer.status === 'done') redirect('/sign-in')
  return answer
}

function withDefaults(form: FormData): FormData {
  // Anything may be sent in its place; readForm refuses it.
  if (!(form instanceof FormData)) return form
  const { paperSize, firstDayOfWeek } = regionalDefaults(String(form.get('clinic.country')))
  form.set('clinic.paperSize', paperSize)
  form.set('clinic.firstDayOfWeek', String(firstDayOfWeek))
  form.set('clinic.idleTimeoutMinutes', '15')
  return form
}
