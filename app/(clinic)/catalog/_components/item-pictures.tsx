import { getTranslations } from 'next-intl/server'
import { CircledNumber } from '@/app/_components/circled-number'
import { FigureMotion } from '@/app/_components/figure-motion'
import { FigurePicture } from '@/app/_components/figure-picture'
import { FilmPlayer } from '@/app/_components/film-player'
import type { CatalogItem } from '@/lib/catalog/item'
import type { RenderedText } from '@/lib/catalog/render-text'
import { Sentences } from './sentences'

const boxLook = 'h-[196px] w-full max-tablet:h-32'

/** Start and end side by side; an item that does not move has one picture. The end plays the movement. */
export async function ItemPictures({ item, text }: { item: CatalogItem; text: RenderedText | null }) {
  const t = await getTranslations('catalog.screen')
  const { figure } = item
  if (!figure) return null
  const note = text?.pictureNote
  const moves = figure.motion !== undefined
  const { film } = figure
  const poses =
    figure.start === film?.poster ? [] : figure.end ? (['start', 'end'] as const) : (['start'] as const)
  const alt = (pose: 'start' | 'end') =>
    pose === poses.at(-1) ? (text?.alt ?? item.name) : t('startPicture', { name: item.name })
  return (
    <div className="mt-6 mb-2 grid grid-cols-2 gap-8 border-ink border-t-2 pt-3 max-tablet:gap-4">
      {poses.map((pose, index) => (
        <figure key={pose} className="min-w-0">
          <figcaption className="flex items-center gap-2 font-semibold">
            {poses.length > 1 && <CircledNumber number={index + 1} />}
            {moves && t(`pose.${pose}`)}
            {note && figure.sided && index === poses.length - 1 && (
              <span className="ms-auto font-normal text-ink-2 max-tablet:hidden">
                <Sentences parts={note} />
              </span>
            )}
          </figcaption>
          {index === 0 ? (
            <FigurePicture figure={figure} pose={pose} alt={alt(pose)} eager className={`mt-2 ${boxLook}`} />
          ) : (
            <FigureMotion figure={figure} prescribed={{ ...item.dosage, kind: item.kind }} className="mt-2">
              <FigurePicture figure={figure} pose={pose} alt={alt(pose)} eager className={boxLook} />
            </FigureMotion>
          )}
        </figure>
      ))}
      {film && (
        <figure className="min-w-0">
          <figcaption className="font-semibold">
            {t('film')} <span className="font-normal text-ink-2">{t('filmMuted')}</span>
          </figcaption>
          <FilmPlayer
            film={film}
            label={t('filmNamed', { name: item.name })}
            className={`mt-2 bg-plate ${boxLook}`}
          />
        </figure>
      )}
    </div>
  )
}
