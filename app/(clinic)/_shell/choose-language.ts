'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerForm, readArgument } from '@/app/_http/answer-form'
import type { FormState } from '@/app/_http/form-state'
import { apiScope } from '@/lib/auth/gate'
import { chooseLanguage as keepLanguage } from '@/lib/auth/language/mutations'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'

/** The whole program speaks the member's language from now on. */
export async function chooseLanguage(locale: PlanLocale): Promise<FormState> {
  return answerForm<true>(async () => {
    await keepLanguage(await apiScope(), readArgument(locale, z.enum(completeLocales)))
    revalidatePath('/', 'layout')
    return true
  })
}
