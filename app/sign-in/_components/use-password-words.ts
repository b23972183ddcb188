import { useTranslations } from 'next-intl'
import type { PasswordWords } from './password-input'

/** The words of a PasswordInput, for a page that has those of `auth`. */
export function usePasswordWords(): PasswordWords {
  const t = useTranslations('auth')
  return { show: t('show'), hide: t('hide'), showPassword: t('showPassword') }
}
