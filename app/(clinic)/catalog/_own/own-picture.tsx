'use client'

import { useTranslations } from 'next-intl'
import { FigurePicture } from '../../../_components/figure-picture'
import { Button } from '../../../_ui/button'
import type { EditorParts } from './editor-parts'

/** The drawing of what it was copied from, or the sign of its kind. */
export function OwnPicture({
  item,
  change,
  drawing,
}: EditorParts & { drawing: { slug: string; name: string; address: string } | null }) {
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
