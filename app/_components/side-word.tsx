import { useTranslations } from 'next-intl'
import type { Side } from '@/lib/dosage/kind'
import { Icon } from '../_ui/icon'

/** The side of a line in one word; a line that needs one and has none says so. */
export function SideWord({ side, needed = false }: { side: Side | undefined; needed?: boolean }) {
  const t = useTranslations('common')
  if (side) return <>{t(`side.${side}`)}</>
  if (!needed) return null
  return (
    <span className="inline-flex gap-1.5 font-medium">
      <Icon name="warn" className="mt-0.5" />
      {t('chooseSide')}
    </span>
  )
}
