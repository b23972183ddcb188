import { Canvas, Document, Page } from '@react-pdf/renderer'
import type { PlacedBlock } from '@/lib/handout/page/block'
import type { HandoutPages } from '@/lib/handout/page/lay-out-handout'

export type HandoutDocumentProps = { layout: HandoutPages; paint: (block: PlacedBlock) => void }

/**
 * The printed handout: every page explicit, every block a canvas where it was measured to stand. What the file says of
 * itself is written by `TaggedDocument`, and what is read aloud by `paint`.
 */
export function HandoutDocument({ layout: { sheet, pages }, paint }: HandoutDocumentProps) {
  return (
    <Document>
      {pages.map((page, number) => (
        <Page key={toKey('page', number)} size={[sheet.width, sheet.height]}>
          {page.blocks.map((block, place) => (
            <Canvas
              key={toKey(block.name, place)}
              style={{ position: 'absolute', ...toBox(block, sheet) }}
              paint={() => {
                paint(block)
                return null
              }}
              {...toOutline(block, sheet.width)}
            />
          ))}
        </Page>
      ))}
    </Document>
  )
}

/** No further than the page: react-pdf would open pages without end for what reaches below it. */
function toBox({ left, top, height }: PlacedBlock, sheet: HandoutPages['sheet']) {
  return { left, top, width: sheet.contentWidth, height: Math.min(height, sheet.height - top - 1) }
}

/** Missing from the types of a canvas; it counts from the right edge. */
function toOutline({ bookmark }: PlacedBlock, width: number) {
  return bookmark ? { bookmark: { title: bookmark, left: width } } : {}
}

/** Pages and blocks have no identity but their place, and are drawn once. */
function toKey(name: string, place: number): string {
  return `${name}-${place}`
}
