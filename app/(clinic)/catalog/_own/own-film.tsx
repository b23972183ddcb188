import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { mediaAddress } from '@/lib/media/media-key'
import { AddFilm } from './add-film'
import type { EditorParts } from './editor-parts'

/** The film of an item, or the way to add one. */
export function OwnFilm({ item: { film }, change }: Pick<EditorParts, 'item' | 'change'>) {
  const t = useTranslations('own.film')
  if (!film) return <AddFilm onAdd={(added) => change({ film: added })} />
  return (
    <div className="grid justify-items-start gap-2">
      <p className="font-semibold">{t('title')}</p>
      <video
        src={mediaAddress(film.key)}
        poster={mediaAddress(film.poster)}
        aria-label={t('title')}
        className="h-52 max-w-full border border-line bg-plate object-contain"
        preload="none"
        controls
        playsInline
        muted
      />
      <Button size="small" icon="trash" onClick={() => change({ film: null })}>
        {t('remove')}
      </Button>
    </div>
  )
}
