import layOut from '@react-pdf/layout'
import render from '@react-pdf/render'
import { type DocumentProps, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { changedRenderer, type TaggedDocument } from './tagged-document'

/**
 * Lays a react-pdf tree out and paints it into a document of ours, which react-pdf would make itself, without tags.
 * Each of its `canvases` canvases calls `painted` when its turn comes; throws when one was left out, or called twice.
 */
export async function renderTagged(
  doc: TaggedDocument,
  canvases: number,
  toTree: (painted: () => void) => ReactElement,
): Promise<Uint8Array> {
  let count = 0
  const tree = toTree(() => {
    count += 1
  })
  // The root of the tree is a Document; the type of pdf() asks for the Document itself.
  const { document } = pdf(tree as ReactElement<DocumentProps>).container
  if (!document) throw new Error(changedRenderer('It keeps no tree.'))
  render(doc as never, await layOut(document))
  if (count !== canvases) throw new Error(changedRenderer(`It painted ${count} of ${canvases} blocks.`))
  const chunks: Buffer[] = []
  for await (const chunk of doc) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
