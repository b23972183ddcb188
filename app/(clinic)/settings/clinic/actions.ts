'use server'

import { revalidatePath } from 'next/cache'
import { answerForm, readForm } from '@/app/_http/answer-form'
import type { FormState } from '@/app/_http/form-state'
import { apiScope } from '@/lib/auth/gate'
import { changeClinic } from '@/lib/clinic/mutations'
import { clinicSchema } from '@/lib/clinic/schema'

/** Saves the clinic's settings. Published plans keep the lines they were published with. */
export async function saveClinic(_before: FormState<number>, form: FormData): Promise<FormState<number>> {
  return answerForm(async () => {
    const scope = await apiScope(undefined, 'changeClinic')
    await changeClinic(scope, readForm(form, clinicSchema))
    revalidatePath('/', 'layout')
    return Date.now()
  })
}
