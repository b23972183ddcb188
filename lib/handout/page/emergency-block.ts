import type { Typesetting } from '@/lib/handout/text/break-lines'
import type { RichText } from '@/lib/rich-text'
import type { Block } from './block'
import { sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

/** The emergency lines in the only box of the page. */
export function toEmergencyBlock(text: RichText, width: number, setting: Typesetting): Block {
  const piece = setText([text], sizes.box, { left: mm(3), top: mm(2), width: width - mm(6) }, setting)
  const height = piece.height + mm(4)
  return {
    name: 'emergency',
    height,
    pieces: [
      { piece: 'box', left: 0.75, top: 0.75, width: width - 1.5, height: height - 1.5, weight: 1.5 },
      piece,
    ],
  }
}
