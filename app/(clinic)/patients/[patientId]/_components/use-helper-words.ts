import { useTranslations } from 'next-intl'
import type { Helper } from '@/lib/share/helper-link/helper-link'

/** Words for whose link it is: who they are to the patient, with the name if there is one. */
export function useHelperWords(): (helper: Pick<Helper, 'role' | 'name'>) => string {
  const t = useTranslations('patients.helper')
  return ({ role, name }) => {
    const words = t(`roles.${role}`)
    return name ? t('named', { role: words, name }) : words
  }
}
