import { hasKeptDrafts } from './draft-vault'
import { finishBeforeLeaving } from './session-signals'

const longestMs = 5_000

/** Signs out. What is unsent is sent first; what could not be sent stays in the browser, sealed, for its author. */
export async function signOut(): Promise<void> {
  await finishBeforeLeaving(longestMs)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = (await hasKeptDrafts(Date.now())) ? '/sign-out?keep=drafts' : '/sign-out'
  document.body.append(form)
  form.submit()
}
