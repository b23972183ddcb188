import { type Command, InvalidArgumentError } from 'commander'
import { say, toOneOf } from './command'
import type { FigureRequest, Frame, Side } from './draw-to-file'

const sides = ['right', 'left', 'both'] as const satisfies readonly Side[]
const frames = ['pair', 'both', 'start', 'end', 'sheet', 'strip'] as const satisfies readonly Frame[]

/** `figure SLUG[,SLUG…]|all --out X.svg`: draws items into one file. */
export function addFigureCommand(program: Command): void {
  program
    .command('figure')
    .description(say('figure'))
    .argument('<slugs>', say('figureSlugs'))
    .requiredOption('--out <file>', say('figureOut'), toPictureFile)
    .option('--side <side>', say('figureSide'), (text) => toOneOf(sides, text), 'right')
    .option('--frame <frame>', say('figureFrame'), (text) => toOneOf(frames, text), 'pair')
    .option('--width <pixels>', say('figureWidth'), toWidth, 480)
    .option('--grey', say('grey'))
    .action(async (slugs: string, request: FigureRequest) => {
      const { drawToFile } = await import('./draw-to-file')
      await drawToFile(slugs, request)
    })
}

function toPictureFile(text: string): string {
  if (!/\.(svg|png)$/.test(text)) throw new InvalidArgumentError(say('figureOutWrong'))
  return text
}

function toWidth(text: string): number {
  const width = Number(text)
  if (!Number.isInteger(width) || width < 16 || width > 4000)
    throw new InvalidArgumentError(say('figureWidthWrong'))
  return width
}
