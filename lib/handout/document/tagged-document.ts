import PDFDocument from 'pdfkit'
import type { Face } from '@/lib/handout/fonts/open-face'
import type { Tag } from '@/lib/handout/page/tag'
import type { Span } from '@/lib/handout/text/run'
import { type EmbeddedFace, embedFace } from './embedded-face'

export type About = { title: string; author: string; language: string; createdOn: Date }
export type Box = { left: number; top: number; width: number; height: number }
/** Its types leave out what it writes of itself. */
type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } }

/** What a document says of itself, which the types of pdfkit leave out. */
type Catalog = { _root: { data: Record<string, unknown> } }

/** Says that the file keeps the rules of PDF/UA-1; `tagged-handout.test.ts` holds every kind of handout against them. */
const claim =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

/**
 * A PDF of which every mark belongs to an element that is read aloud, or is furniture. Elements stand in the order in
 * which they are first painted.
 */
export class TaggedDocument extends PDFDocument {
  private readonly elements = new Map<Tag, Element>()
  private readonly faces = new Map<Face, EmbeddedFace>()
  private readonly root: Element
  private section: Tag = { type: 'Sect' }

  constructor({ title, author, language, createdOn }: About) {
    super({
      autoFirstPage: false,
      // No font of its own: it could not be embedded.
      font: '',
      tagged: true,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      info: {
        Title: title,
        Author: author,
        Creator: 'Plinth',
        Producer: 'Plinth',
        CreationDate: createdOn,
        ModDate: createdOn,
      },
    })
    this.appendXML(claim)
    // The outline is there for who asks for it: on a telephone it would hide the page.
    ;(this as unknown as Catalog)._root.data.PageMode = 'UseNone'
    this.root = this.struct('Document') as Element
    this.addStructure(this.root)
  }

  /** What is painted from here on is a part of its own. */
  beginSection(): void {
    this.section = { type: 'Sect' }
  }

  /** Paints what no one needs to hear: rules, frames, page numbers. */
  artifact(type: 'Layout' | 'Pagination', paint: () => void): void {
    this.markContent('Artifact', { type })
    paint()
    this.endMarkedContent()
  }

  /** Paints content of an element. */
  content(tag: Tag, paint: () => void): void {
    this.mark(this.elementOf(tag), tag.type, paint)
  }

  /** Paints words of an element that lead to an address; `box` is where they stand. */
  linkContent(tag: Tag, { href, text, box }: { href: string; text: string; box: Box }, paint: () => void) {
    const element = this.struct('Link') as Element
    this.elementOf(tag).add(element)
    this.mark(element, 'Link', paint)
    const { left, top, width, height } = box
    // A plain string would be written as a name.
    const Contents = Object(text)
    const options = { structParent: element, Contents }
    this.link(left, top, width, height, href, options)
    // The element names the page it is ended on.
    element.end()
  }

  /** Paints a picture; `box` is where it stands on its page. */
  figure(tag: Tag, box: Box, paint: () => void): void {
    const { left, top, width, height } = box
    const known = this.elements.has(tag)
    const element = this.elementOf(tag)
    if (!known) {
      const bottom = this.page.height - top - height
      const BBox = [left, bottom, left + width, bottom + height].map(
        (length) => Math.round(length * 100) / 100,
      )
      element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox }
    }
    this.mark(element, 'Figure', paint)
  }

  /** Marks what follows until `endMarkedContent` as another language, or as spelling other letters than it shows. */
  beginSpan(span: Span): void {
    this.markContent('Span', span)
  }

  /** A font of this document, ready for the page that is painted. */
  embed(face: Face): EmbeddedFace {
    const embedded = this.faces.get(face) ?? embedFace(this, face)
    this.faces.set(face, embedded)
    embedded.nameOn(this.page)
    return embedded
  }

  private mark(element: Element, type: string, paint: () => void): void {
    const content = this.markStructureContent(type)
    paint()
    this.endMarkedContent()
    element.add(content)
  }

  private elementOf(tag: Tag): Element {
    const known = this.elements.get(tag)
    if (known) return known
    if (tag.type === 'Figure' && !tag.alt) throw new Error('A picture has no words in place of it.')
    const { type, alt, scope } = tag
    const options = { ...(alt && { alt }), ...(scope && { scope }) }
    const element = this.struct(type, options) as Element
    if (tag.numbered) element.dictionary.data.A = { O: 'List', ListNumbering: 'Decimal' }
    this.parentOf(tag).add(element)
    this.elements.set(tag, element)
    return element
  }

  private parentOf(tag: Tag): Element {
    if (tag.in) return this.elementOf(tag.in)
    return tag.type === 'Sect' ? this.root : this.elementOf(this.section)
  }

  /**
   * Between two marks react-pdf may save, restore and move, and nothing else: what it painted there, such as a
   * background, no program that reads aloud would know of.
   */
  override addContent(operators: string): this {
    const page = this.page as (PDFKit.PDFPage & { markings: unknown[] }) | null
    if (page?.markings.length === 0 && !unpainted.test(operators))
      throw new Error(changedRenderer(`It painted outside of every tag: ${operators.slice(0, 80)}`))
    return super.addContent(operators) as this
  }

  /** pdfkit writes what it is told of itself into XML as it stands. */
  _addInfo(): void {
    const told = this.info
    this.info = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, inXml(value)]))
    Object.getPrototypeOf(TaggedDocument.prototype)._addInfo.call(this)
    this.info = told
  }
}

/** Says what to do when react-pdf or pdfkit no longer do what the tags stand on. */
export function changedRenderer(what: string): string {
  return `@react-pdf/renderer no longer paints as decision 046 expects. ${what} Go back to the versions that tagged-handout.test.ts names, or see docs/decisions/046-tagged-pdf-in-every-script.md.`
}

const unpainted = /^(q|Q|EMC|[^\n]* (cm|BDC|BMC))$/

function inXml(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`) : value
}
