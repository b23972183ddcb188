import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { join, type RichText } from '@/lib/rich-text'
import type { Block, Piece, TextPiece } from './block'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { heading } from './tag'

type Lights = HandoutModel['light']['lights']
type Place = { top: number; width: number }

const shares = [1, 1.06, 1.4]
const gap = mm(5)
const textGap = mm(2.5)

/** Three lights, each a shape, a name and what to do; a rule below. */
export function toPainLightBlock(
  { title, lights }: HandoutModel['light'],
  width: number,
  setting: PageSetting,
): Block {
  const name = setText([title], setting.sizes.body, { left: 0, top: 0, width, tag: heading(2) }, setting)
  const pieces = [name, ...toLights(lights, { top: name.height + mm(1.5), width }, setting)]
  const ruleTop = bottomOf(pieces) + mm(2.5)
  pieces.push({ piece: 'rule', left: 0, top: ruleTop, width, weight: rules.part })
  return { name: 'light', height: ruleTop + rules.part, pieces }
}

/** The lights alone, as the layout sets them. */
export function toLights(lights: Lights, place: Place, setting: PageSetting): Piece[] {
  if (setting.lights === 'columns') return toColumns(lights, place, setting)
  const rows = toRows(lights, place, setting)
  if (setting.lights === 'rows') return rows
  const columns = toColumns(lights, place, setting)
  return bottomOf(rows) < bottomOf(columns) ? rows : columns
}

function toColumns(lights: Lights, { top, width }: Place, setting: PageSetting): Piece[] {
  const unit = (width - gap * (lights.length - 1)) / shares.reduce((sum, share) => sum + share, 0)
  const size = setting.lengths.light
  let left = 0
  return lights.flatMap((light, index): Piece[] => {
    const column = unit * (shares[index] ?? 1)
    const place = { left: left + size + textGap, top, width: column - size - textGap }
    const text = setText([light.name, light.text], setting.sizes.body, place, setting)
    const shape: Piece = { piece: 'light', shape: light.shape, left, top: top + 1, size }
    left += column + gap
    return [shape, text]
  })
}

/** Name and words in one paragraph, beside a shape as high as a line. */
function toRows(lights: Lights, { top, width }: Place, setting: PageSetting): Piece[] {
  const [, leading] = setting.sizes.body
  const size = Math.min(setting.lengths.light, leading * 1.05)
  let next = top
  return lights.flatMap((light): Piece[] => {
    const place = { left: size + textGap, top: next, width: width - size - textGap }
    const text = setText([toSentence(light)], setting.sizes.body, place, setting)
    const shape: Piece = {
      piece: 'light',
      shape: light.shape,
      left: 0,
      top: next + (leading - size) / 2,
      size,
    }
    next += text.height + mm(1)
    return [shape, text]
  })
}

function toSentence({ name, text }: Lights[number]): RichText {
  return join([
    [...name, { text: '.', strong: true }],
    [...text, { text: '.' }],
  ])
}

function bottomOf(pieces: readonly Piece[]): number {
  return Math.max(
    ...pieces
      .filter((piece): piece is TextPiece => piece.piece === 'text')
      .map(({ top, height }) => top + height),
  )
}
