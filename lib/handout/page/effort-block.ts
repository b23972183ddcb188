import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { bold } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { heading, list, listEntry } from './tag'

const gap = mm(4)

/** The effort scale: a line with its anchors in words, from very easy to nothing left. */
export function toEffortBlock(
  { title, steps }: NonNullable<HandoutModel['effort']>,
  width: number,
  setting: PageSetting,
): Block {
  const name = setText([title], setting.sizes.body, { left: 0, top: 0, width, tag: heading(2) }, setting)
  const column = (width - gap * (steps.length - 1)) / steps.length
  const numbersTop = name.height + mm(1)
  const lineTop = numbersTop + setting.sizes.body[1] + mm(0.5)
  const entries = list()
  const pieces: Piece[] = [name, { piece: 'rule', left: 0, top: lineTop, width, weight: rules.part }]
  let bottom = lineTop
  for (const [index, step] of steps.entries()) {
    const left = index * (column + gap)
    const { label, body } = listEntry(entries)
    const number = setText(
      [bold(step.value)],
      setting.sizes.body,
      { left, top: numbersTop, width: column, tag: label },
      setting,
    )
    const words = setText(
      [step.text],
      setting.sizes.foot,
      { left, top: lineTop + mm(1), width: column, tag: body },
      setting,
    )
    pieces.push(number, words)
    bottom = Math.max(bottom, words.top + words.height)
  }
  return { name: 'effort', height: bottom, pieces }
}
