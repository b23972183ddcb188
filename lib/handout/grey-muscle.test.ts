import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import { mediaStore } from '@/lib/media/open-media'
import { readAsset } from '@/lib/media/read-asset'
import { drawHandout } from './draw-handout'
import { paintPage } from './fixtures/page-pixels'
import { readRoles } from './fixtures/role-pixels'
import { toSamplePlan } from './fixtures/sample-plan'
import { loadFaces } from './fonts/load-faces'
import type { Layout } from './handout-options'
import { toHandoutModel } from './model/to-handout-model'
import { layOutHandout } from './page/lay-out-handout'

const places = { root: process.cwd(), media: mediaStore() }
const faces = loadFaces(places.root)
const catalog = builtInCatalog('en')

/**
 * The first picture that shows a working muscle, as it is printed in grey, at ten dots a millimetre of its print, or of 35
 * mm in the standard layout.
 */
async function measure(slug: string, layout: Layout = 'standard') {
  const item = catalog.get(slug)
  const side = item.sideRule === 'one' ? { side: 'right' as const } : {}
  const frozen = toSamplePlan([{ id: 'x', slug, ...side }], { items: { [slug]: item } })
  const model = toHandoutModel(frozen, { grey: true, layout })
  const { pages } = layOutHandout(model, { faces, onMissing: () => {} })
  const placed = pages.map(({ blocks }) => blocks.find(({ name }) => name === 'exercise:x'))
  const number = placed.findIndex((found) => found) + 1
  const block = placed[number - 1]
  const pictures = block?.pieces.filter((piece) => piece.piece === 'picture') ?? []
  const { bytes } = await drawHandout(frozen, { grey: true, layout }, places)
  for (const { picture, left, top, width, height } of pictures) {
    const scale = layout === 'standard' ? 350 / width : 10 * (25.4 / 72)
    const { data, ...size } = await paintPage(bytes, number, scale)
    const place = { left: ((block?.left ?? 0) + left) * scale, top: ((block?.top ?? 0) + top) * scale }
    const box = { ...place, width: width * scale, height: height * scale }
    const svg = Buffer.from((await readAsset(places, picture.url)) ?? '').toString('utf8')
    const roles = readRoles(parseFigureSvg(svg), box, size)
    const greyOf = (role: string) =>
      roles.flatMap((found, pixel) => (found === role ? [data[pixel * 4] ?? 0] : []))
    const muscle = greyOf('target')
    if (muscle.length > 90) return { muscle, skin: greyOf('skin'), white: toWhite(roles, data) }
  }
  throw new Error(`${slug} shows no working muscle.`)
}

/** Width in dots of the white between two lines, in the middle of all white dots in the muscle. */
function toWhite(roles: readonly (string | null)[], data: Uint8ClampedArray): number {
  const runs: number[] = []
  let run = 0
  for (const [pixel, role] of roles.entries()) {
    if (role === 'target' && (data[pixel * 4] ?? 0) > 200) run += 1
    else {
      for (let dot = 0; dot < run; dot += 1) runs.push(run)
      run = 0
    }
  }
  return runs.sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the working muscle in grey, 35 mm wide', () => {
  it.each(['bridge', 'clam-band', 'calf-gastroc', 'calf-raise', 'pir-fig4-sup'])(
    'of %s is a fifth of the grey scale darker than skin, 0.4 mm of white between its lines',
    async (slug) => {
      const { muscle, skin, white } = await measure(slug)
      expect(mean(skin) - mean(muscle)).toBeGreaterThan(51)
      expect(white).toBeGreaterThanOrEqual(4)
      expect(muscle.filter((level) => level < 80).length / muscle.length).toBeGreaterThan(0.15)
    },
  )
})

describe.each(['compact', 'large', 'cards', 'onepage'] as const)(
  'the working muscle in grey, as large as %s prints it',
  (layout) => {
    it.each(['bridge', 'clam-band', 'calf-gastroc', 'calf-raise', 'pir-fig4-sup'])(
      'of %s is darker than skin at arm’s length, with white between its lines',
      async (slug) => {
        const { muscle, skin, white } = await measure(slug, layout)
        expect(mean(skin) - mean(muscle)).toBeGreaterThan(45)
        expect(white).toBeGreaterThanOrEqual(2)
        expect(muscle.filter((level) => level < 80).length / muscle.length).toBeGreaterThan(0.3)
      },
    )
  },
)
