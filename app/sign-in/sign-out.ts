'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { closeSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { environment } from '@/lib/environment'

/** Ends this session: its row and its cookie. */
export async function signOut(): Promise<never> {
  const jar = await cookies()
  const { name, options } = sessionCookie(environment().publicUrl)
  const token = jar.get(name)?.value
  if (token) await closeSession(token)
  jar.set(name, '', { ...options, maxAge: 0 })
  redirect('/sign-in?after=signed-out')
}
