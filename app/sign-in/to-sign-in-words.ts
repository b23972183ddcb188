import type { getTranslations } from 'next-intl/server'

const names = [
  'signIn',
  'signingIn',
  'email',
  'emailMissing',
  'password',
  'passwordMissing',
  'show',
  'hide',
  'showPassword',
  'wrong',
  'waitOver',
  'unreachable',
  'unforeseen',
] as const

/** `{time}` stands in `wait` for how long. */
export type SignInWords = Record<(typeof names)[number] | 'wait', string>

/** The words of the form, finished, so that the page loads nothing that makes words of messages. */
export function toSignInWords(t: Awaited<ReturnType<typeof getTranslations<'auth'>>>): SignInWords {
  const words = Object.fromEntries(names.map((name) => [name, t(name)])) as Omit<SignInWords, 'wait'>
  return { ...words, wait: t('wait', { time: '{time}' }) }
}
