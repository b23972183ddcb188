import { notFound } from 'next/navigation'
import { Words } from '@/app/_components/words'
import { FigureBench } from '../_components/figure-bench'

/** One drawing with sliders, in development only. */
export default async function FigurePage({ params }: PageProps<'/figures/[slug]'>) {
  if (process.env.NODE_ENV === 'production') return notFound()
  const { slug } = await params
  const [{ findDrawing }, { toCamera }, { postures }, pose] = await Promise.all([
    import('@/lib/figure/data/find-drawing'),
    import('@/lib/figure/item'),
    import('@/lib/figure/pose/postures'),
    import('@/lib/figure/pose/pose'),
  ])
  const item = findDrawing(slug)
  if (!item) return notFound()
  return (
    <Words areas={['figures']} timeZone="UTC">
      <FigureBench
        slug={slug}
        original={item}
        camera={toCamera(item.view)}
        posture={postures[item.posture].angles}
        joints={[...pose.tripleAngles, ...pose.singleAngles]}
        triples={pose.tripleAngles}
      />
    </Words>
  )
}
