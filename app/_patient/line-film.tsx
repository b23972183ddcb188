import { useTranslations } from 'use-intl'
import type { SharedFigure } from '@/lib/share/shared-plan'
import { FilmPlayer } from '../_components/film-player'

/** The clinic's film of a line; nothing of it is loaded before it is played. */
export function LineFilm({ film, name }: { film: NonNullable<SharedFigure['film']>; name: string }) {
  const t = useTranslations('share.exercise')
  return (
    <figure className="reading-film">
      <FilmPlayer film={film} label={t('filmNamed', { name })} />
      <figcaption>{t('filmMuted')}</figcaption>
    </figure>
  )
}
