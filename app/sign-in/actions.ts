'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { clientAddress } from '@/lib/auth/client-address'
import { setPasswordByToken } from '@/lib/auth/password/mutations/password-link'
import { passwordSchema } from '@/lib/auth/password/password-schema'
import { answerForm, readForm } from '../_http/answer-form'
import type { FormState } from '../_http/form-state'

const newPasswordSchema = z.object({ token: z.string().min(1).max(100), password: passwordSchema })

/** Sets the password of whoever a link was made for, then leads to sign-in. */
export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const answer = await answerForm<true>(async () => {
    const chosen = readForm(form, newPasswordSchema)
    await setPasswordByToken({ ...chosen, address: clientAddress(await headers()) }, new Date())
    return true
  })
  if (answer.status === 'done') redirect('/sign-in?after=password-set')
  return answer
}
