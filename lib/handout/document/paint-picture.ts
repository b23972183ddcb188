import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import type { InkPiece, PicturePiece } from '@/lib/handout/page/block'
import { FigureForms } from './figure-forms'
import type { TaggedDocument } from './tagged-document'

/** What a handout shows, by address: drawings, and photos as they are put into the document. */
export type Pictures = {
  frames: ReadonlyMap<string, FigureFrame>
  photos: ReadonlyMap<string, Buffer>
}

/** Paints the pictures of one document, each written into it once. */
export class PicturePainter {
  private readonly forms: FigureForms
  private readonly images = new Map<string, unknown>()

  constructor(
    private readonly doc: TaggedDocument,
    private readonly pictures: Pictures,
    private readonly grey: boolean,
  ) {
    this.forms = new FigureForms(doc)
  }

  /** Whether there is a picture at this address. */
  has({ picture: { url } }: PicturePiece): boolean {
    return this.pictures.frames.has(url) || this.pictures.photos.has(url)
  }

  /** As large as it fits into the middle of its box. */
  paint({ picture, left, top, width, height }: PicturePiece): void {
    const { url, mirrored } = picture
    const frame = this.pictures.frames.get(url)
    const box = { left, top, width, height }
    if (frame) this.forms.paint(url, frame, box, { mirrored, grey: this.grey })
    else this.paintPhoto(url, box)
  }

  /** A clinic's mark; nothing where it can't be read. */
  paintLogo({ logo, ...box }: Extract<InkPiece, { piece: 'logo' }>): void {
    this.paintPhoto(logo.url, box)
  }

  private paintPhoto(url: string, { left, top, width, height }: PicturePaintBox): void {
    const bytes = this.pictures.photos.get(url)
    if (!bytes) return
    // pdfkit takes what it has opened in place of a file; its types don't say so.
    const { openImage } = this.doc as unknown as { openImage(bytes: Buffer): unknown }
    const image = this.images.get(url) ?? openImage.call(this.doc, bytes)
    this.images.set(url, image)
    this.doc.image(image as Buffer, left, top, { fit: [width, height], align: 'center', valign: 'center' })
  }
}

type PicturePaintBox = { left: number; top: number; width: number; height: number }
