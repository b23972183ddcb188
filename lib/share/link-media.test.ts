import { describe, expect, it } from 'vitest'
import type { MediaKey } from '@/lib/media/media-key'
import { mediaAddress } from '@/lib/media/media-key'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { namesMedia, withLinkMedia } from './link-media'
import { toSharedPlan } from './to-shared-plan'

const keyOf = (letter: string, ending: string) => `${letter.repeat(64)}.${ending}` as MediaKey
const [start, end, drawing, other, film, poster] = [
  keyOf('a', 'jpg'),
  keyOf('b', 'jpg'),
  keyOf('c', 'svg'),
  keyOf('d', 'jpg'),
  keyOf('e', 'mp4'),
  keyOf('f', 'jpg'),
]
const frozen = toFrozen(
  toContent([
    { id: 'x', slug: 'bridge' },
    { id: 'y', slug: 'clam', side: 'left' },
  ]),
)
const items = Object.entries(frozen.items).map(([slug, item]) => {
  const figure = { width: 4, height: 3, sided: false }
  if (slug === 'bridge')
    return [slug, { ...item, figure: { ...figure, start: mediaAddress(start), end: mediaAddress(end) } }]
  if (slug === 'clam') {
    const clip = { address: mediaAddress(film), poster: mediaAddress(poster), width: 4, height: 3 }
    return [slug, { ...item, figure: { ...figure, start: mediaAddress(drawing), film: clip } }]
  }
  return [slug, item]
})
const plan = { ...frozen, items: Object.fromEntries(items) as typeof frozen.items }

describe('photos and films behind a link', () => {
  it('are those that the version names, the end and the picture of a film too', () => {
    const named = [start, end, drawing, other, film, poster].map((key) => namesMedia(plan, key))
    expect(named).toEqual([true, true, true, false, true, true])
  })

  it('stand at addresses below the link, and drawings where everybody finds them', () => {
    const { exercises } = withLinkMedia(toSharedPlan(plan), 'token')
    expect(exercises.map(({ figure }) => [figure?.start, figure?.end])).toEqual([
      [`/api/s/token/media/${start}`, `/api/s/token/media/${end}`],
      [`/media/${drawing}`, null],
    ])
    const films = exercises.map(({ figure }) => figure?.film && [figure.film.address, figure.film.poster])
    expect(films).toEqual([undefined, [`/api/s/token/media/${film}`, `/api/s/token/media/${poster}`]])
  })
})
