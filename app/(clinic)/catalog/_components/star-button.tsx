'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { useCatalogMarks } from './catalog-marks'

/** Keeps an item at hand; `word` says so beside the star. */
export function StarButton({ slug, name, word = false }: { slug: string; name: string; word?: boolean }) {
  const t = useTranslations('catalog.screen')
  const { favorites, toggle } = useCatalogMarks()
  const starred = favorites.includes(slug)
  return (
    <button
      type="button"
      aria-pressed={starred}
      aria-label={t('star.named', { name })}
      title={starred ? t('star.remove') : t('star.add')}
      onClick={() => toggle(slug)}
      className={classNames(
        'inline-flex items-center justify-center gap-2 rounded-control transition-press max-tablet:min-h-11',
        word
          ? 'h-9 border border-line-2 bg-paper px-3 font-medium hover:bg-paper-2'
          : 'size-8 hover:bg-paper-2 max-tablet:size-11',
        starred ? 'text-accent [&_path]:fill-current' : 'text-ink-3',
      )}
    >
      <Icon name="star" />
      {word && <span className="text-ink">{t('star.word')}</span>}
    </button>
  )
}
