import type { Faces } from '@/lib/handout/fonts/load-faces'
import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { HandoutPages } from '@/lib/handout/page/lay-out-handout'
import { HandoutDocument } from './handout-document'
import { paintBlock } from './paint-block'
import { PicturePainter, type Pictures } from './paint-picture'
import { renderTagged } from './render-tagged'
import { TaggedDocument } from './tagged-document'

export type HandoutToWrite = {
  model: HandoutModel
  layout: HandoutPages
  pictures: Pictures
  faces: Faces
  createdOn: Date
}

/** The printed handout as a PDF: every block where it was measured to stand, everything in it tagged. */
export async function writeHandout(handout: HandoutToWrite): Promise<Uint8Array> {
  const { model, layout, pictures, faces, createdOn } = handout
  const { title, author } = model.meta
  const doc = new TaggedDocument({ title, author, language: model.locale, createdOn })
  const { grey, accent } = model
  const paints = { grey, accent, pictures: new PicturePainter(doc, pictures, grey), faces }
  const canvases = layout.pages.reduce((sum, { blocks }) => sum + blocks.length, 0)
  return renderTagged(doc, canvases, (painted) => (
    <HandoutDocument
      layout={layout}
      paint={(block) => {
        paintBlock(doc, block, paints)
        painted()
      }}
    />
  ))
}
