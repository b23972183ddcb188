import { Document, Page, View } from '@react-pdf/renderer'
import type { Faces } from '@/lib/handout/fonts/load-faces'
import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { HandoutPages } from '@/lib/handout/page/lay-out-handout'
import type { Photos } from '../read-pictures'
import { BlockView } from './block-view'
import type { PictureSource } from './paint-pieces'

export type HandoutDocumentProps = {
  model: HandoutModel
  layout: HandoutPages
  pictures: PictureSource
  photos: Photos
  faces: Faces
  createdOn: Date
}

/** The printed handout: every page explicit, every block where it was measured to stand. */
export function HandoutDocument({ model, layout, pictures, photos, faces, createdOn }: HandoutDocumentProps) {
  const { sheet, pages } = layout
  return (
    <Document
      title={model.meta.title}
      author={model.meta.author}
      language={model.locale}
      creator="Plinth"
      producer="Plinth"
      creationDate={createdOn}
      modificationDate={createdOn}
      pageMode="useNone"
    >
      {pages.map((page, number) => (
        <Page key={toKey('page', number)} size={[sheet.width, sheet.height]}>
          <View>
            {page.blocks.map((block, place) => (
              <BlockView
                key={toKey(block.name, place)}
                block={block}
                width={sheet.contentWidth}
                paints={{ grey: model.grey, pictures, faces }}
                photos={photos}
              />
            ))}
          </View>
        </Page>
      ))}
    </Document>
  )
}

/** Pages and blocks have no identity but their place, and are drawn once. */
function toKey(name: string, place: number): string {
  return `${name}-${place}`
}
