'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerForm, readArgument, readForm } from '@/app/_http/answer-form'
import type { FormState } from '@/app/_http/form-state'
import { apiScope, findCurrentMember } from '@/lib/auth/gate'
import { changePassword } from '@/lib/auth/password/mutations/change-password'
import { passwordSchema } from '@/lib/auth/password/password-schema'
import { closeOtherSessions, closeOwnSession } from '@/lib/auth/session/mutations'
import { SignedOutError } from '@/lib/errors'

const changeSchema = z.object({
  current: z.string().min(1, { error: 'passwordCurrent' }).max(200, { error: 'passwordLong' }),
  next: passwordSchema,
})

/** Changes the member's own password; their other sessions end. */
export async function savePassword(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm<true>(async () => {
    const member = await findCurrentMember()
    if (!member) throw new SignedOutError()
    const change = readForm(form, changeSchema)
    await changePassword(member.scope, { ...change, keepSessionId: member.session.id }, new Date())
    revalidatePath('/settings/security')
    return true
  })
}

/** Ends another of the member's own sessions. */
export async function endSession(sessionId: string): Promise<FormState> {
  return answerForm<true>(async () => {
    await closeOwnSession(await apiScope(), readArgument(sessionId, z.uuid()))
    revalidatePath('/settings/security')
    return true
  })
}

/** Ends every session of the member but the one that asks. */
export async function endOtherSessions(): Promise<FormState> {
  return answerForm<true>(async () => {
    const member = await findCurrentMember()
    if (!member) throw new SignedOutError()
    await closeOtherSessions(member.scope, member.session.id)
    revalidatePath('/settings/security')
    return true
  })
}
