import type { RichText } from '@/lib/rich-text'
import type { Block } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

/** The emergency lines in the only box of the page. */
export function toEmergencyBlock(text: RichText, width: number, setting: PageSetting): Block {
  const piece = setText([text], setting.sizes.box, { left: mm(3), top: mm(2), width: width - mm(6) }, setting)
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
