import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'

/** What a row is taken by: with a mouse where it is pointed at, with a finger always there and wide enough; the arrows move it too. */
export function RowGrip({ name }: { name: string }) {
  const t = useTranslations('builder')
  return (
    <button
      type="button"
      data-grip
      aria-label={t('drag.grip', { name })}
      aria-describedby="drag-instructions"
      className="-start-[19px] absolute top-6 touch-none text-ink-3 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:-top-3 pointer-coarse:-start-6 pointer-coarse:size-11 pointer-coarse:ps-1 pointer-coarse:opacity-100 pointer-coarse:group-data-selecting/rows:hidden max-tablet:pointer-coarse:-start-4 max-tablet:pointer-coarse:ps-0.5"
    >
      <Icon name="grip" />
    </button>
  )
}
