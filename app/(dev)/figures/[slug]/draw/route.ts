import { requireSameSite } from '@/app/_http/same-site'
import type { FigureItem } from '@/lib/figure/item'

interface Asked {
  item: FigureItem
  save?: boolean
}

/** Draws, checks and writes down edited data; with `save` writes it to the data file. In development only. */
export async function POST(request: Request, { params }: RouteContext<'/figures/[slug]/draw'>) {
  if (process.env.NODE_ENV === 'production') return new Response(null, { status: 404 })
  requireSameSite(request)
  const { slug } = await params
  const { item, save }: Asked = await request.json()
  const [{ checkItem }, { drawFigure }, { toSvg }, { toEntryText }, { writeEntry }] = await Promise.all([
    import('@/lib/figure/check/check-item'),
    import('@/lib/figure/draw/draw-figure'),
    import('@/lib/figure/frame/svg'),
    import('@/app/(dev)/figures/_entry/to-entry-text'),
    import('@/app/(dev)/figures/_entry/write-entry'),
  ])
  try {
    const entry = await toEntryText(slug, item)
    const { start, end, problems } = drawFigure(item)
    return Response.json({
      start: toSvg(start),
      end: end && toSvg(end),
      problems: [...checkItem(item), ...problems],
      entry,
      savedIn: save ? await writeEntry(slug, entry) : null,
    })
  } catch (error) {
    return Response.json({ message: error instanceof Error ? error.message : String(error) }, { status: 422 })
  }
}
