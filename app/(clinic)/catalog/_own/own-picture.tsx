'use client'

import { useTranslations } from 'next-intl'
import { FigurePicture } from '@/app/_components/figure-picture'
import { Button } from '@/app/_ui/button'
import { mostPhotos } from '@/lib/catalog/photo/photo-limits'
import { mediaAddress } from '@/lib/media/media-key'
import { AddPhoto } from './add-photo'
import type { EditorParts } from './editor-parts'
import { OwnFilm } from './own-film'

type Drawing = { slug: string; name: string; address: string }

/** Photos in their order and a film; without a photo the drawing of what it was copied from, or the sign of its kind. */
export function OwnPicture({ item, change, drawing }: EditorParts & { drawing: Drawing | null }) {
  const t = useTranslations('own.photo')
  const { photos } = item
  return (
    <div className="grid gap-5">
      {photos.length === 0 && <OwnDrawing item={item} change={change} drawing={drawing} />}
      {photos.length > 0 && (
        <ol className="flex flex-wrap gap-4">
          {photos.map((key, index) => (
            <li key={key} className="grid gap-2">
              <p className="font-semibold">{t(index === 0 ? 'start' : 'end')}</p>
              {/* biome-ignore lint/performance/noImgElement: a photo that only members may see has no public address */}
              <img
                src={mediaAddress(key)}
                alt={t('of', { number: index + 1 })}
                className="h-40 max-w-64 border border-line object-contain"
              />
              <span className="flex gap-2">
                {index > 0 && (
                  <Button size="small" onClick={() => change({ photos: photos.toReversed() })}>
                    {t('first')}
                  </Button>
                )}
                <Button
                  size="small"
                  icon="trash"
                  onClick={() => change({ photos: photos.filter((each) => each !== key) })}
                >
                  {t('remove', { number: index + 1 })}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {photos.length < mostPhotos && (
        <AddPhoto onAdd={(key) => !photos.includes(key) && change({ photos: [...photos, key] })} />
      )}
      <OwnFilm item={item} change={change} />
    </div>
  )
}

function OwnDrawing({
  item,
  change,
  drawing,
}: Pick<EditorParts, 'item' | 'change'> & { drawing: Drawing | null }) {
  const t = useTranslations('own')
  if (!drawing)
    return (
      <div className="flex items-center gap-4">
        <FigurePicture figure={null} kind={item.kind} className="h-16 w-24" />
        <p className="text-ink-2">{t('noDrawing')}</p>
      </div>
    )
  const isShown = item.drawingOf === drawing.slug
  return (
    <div className="flex flex-wrap items-center gap-4">
      <span className={`block h-24 w-36 rounded-tag bg-plate p-0.5 ${isShown ? '' : 'opacity-35 grayscale'}`}>
        {/* biome-ignore lint/performance/noImgElement: an SVG has nothing for the image optimiser to do */}
        <img src={drawing.address} alt="" className="size-full object-contain" />
      </span>
      <p className="text-ink-2">{isShown ? t('keepDrawing', { name: drawing.name }) : t('noDrawing')}</p>
      <Button onClick={() => change({ drawingOf: isShown ? null : drawing.slug })}>
        {t(isShown ? 'dropDrawing' : 'takeDrawing')}
      </Button>
    </div>
  )
}
