import { useTranslations } from 'next-intl'
import { Waiting } from '../_ui/waiting'

export default function Loading() {
  const t = useTranslations('shell')
  return <Waiting className="px-8 py-6 max-tablet:p-4">{t('loading')}</Waiting>
}
