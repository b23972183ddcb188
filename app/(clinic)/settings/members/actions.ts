'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerForm, readArgument, readForm } from '@/app/_http/answer-form'
import type { FormState } from '@/app/_http/form-state'
import { roles } from '@/lib/access/role'
import { apiScope } from '@/lib/auth/gate'
import {
  addMember,
  changeRole,
  removeMember,
  resetPassword,
  restoreMember,
} from '@/lib/clinic/member/mutations'
import { memberSchema } from '@/lib/clinic/member/schema'
import { environment } from '@/lib/environment'

const memberIdSchema = z.uuid()
const page = '/settings/members'

/** Adds a colleague; the answer is the link to hand them. */
export async function add(_before: FormState<string>, form: FormData): Promise<FormState<string>> {
  return answerForm(async () => {
    const scope = await apiScope(undefined, 'manageMembers')
    const { token } = await addMember(scope, readForm(form, memberSchema), new Date())
    revalidatePath(page)
    return toPasswordLink(token)
  })
}

/** Makes a new link for a colleague who forgot the password. */
export async function makeLink(memberId: string): Promise<FormState<string>> {
  return act(async (scope) =>
    toPasswordLink(await resetPassword(scope, readArgument(memberId, memberIdSchema), new Date())),
  )
}

/** Gives a colleague another role. */
export async function giveRole(memberId: string, role: string): Promise<FormState> {
  return act(async (scope) => {
    await changeRole(scope, readArgument(memberId, memberIdSchema), readArgument(role, z.enum(roles)))
    return true as const
  })
}

/** Takes a colleague out of the clinic. */
export async function remove(memberId: string): Promise<FormState> {
  return act(async (scope) => {
    await removeMember(scope, readArgument(memberId, memberIdSchema), new Date())
    return true as const
  })
}

/** Takes a removed colleague back. */
export async function restore(memberId: string): Promise<FormState> {
  return act(async (scope) => {
    await restoreMember(scope, readArgument(memberId, memberIdSchema))
    return true as const
  })
}

function act<Done>(
  work: (scope: Awaited<ReturnType<typeof apiScope>>) => Promise<Done>,
): Promise<FormState<Done>> {
  return answerForm(async () => {
    const done = await work(await apiScope(undefined, 'manageMembers'))
    revalidatePath(page)
    return done
  })
}

function toPasswordLink(token: string): string {
  return `${environment().publicUrl}/sign-in/new-password/${token}`
}
