import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import type { Block, Piece } from './block'
import { lengths, rules, sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

const shares = [1, 1.06, 1.4]
const gap = mm(5)
const textGap = mm(2.5)

/** Three lights beside each other, each a shape, a name and what to do; a rule below. */
export function toPainLightBlock(
  { title, lights }: HandoutModel['light'],
  width: number,
  setting: Typesetting,
): Block {
  const heading = setText([title], sizes.body, { left: 0, top: 0, width }, setting)
  const top = heading.height + mm(1.5)
  const unit = (width - gap * (lights.length - 1)) / shares.reduce((sum, share) => sum + share, 0)
  const pieces: Piece[] = [heading]
  let left = 0
  let bottom = top
  for (const [index, light] of lights.entries()) {
    const column = unit * (shares[index] ?? 1)
    const textLeft = left + lengths.light + textGap
    const text = setText(
      [light.name, light.text],
      sizes.body,
      { left: textLeft, top, width: column - lengths.light - textGap },
      setting,
    )
    pieces.push({ piece: 'light', shape: light.shape, left, top: top + 1, size: lengths.light }, text)
    bottom = Math.max(bottom, top + text.height)
    left += column + gap
  }
  const ruleTop = bottom + mm(2.5)
  pieces.push({ piece: 'rule', left: 0, top: ruleTop, width, weight: rules.part })
  return { name: 'light', height: ruleTop + rules.part, pieces }
}
