import { splitAtSpaces } from '@/lib/handout/fonts/open-face'
import { languageOf } from '@/lib/handout/fonts/scripts'
import { orderRuns } from './direction'
import { isRightToLeft, type Line, type Paragraph, type Run, type Span, type Typesetting } from './run'

/** A line in reading order as it is printed: its runs from left to right, with what is told of other scripts. */
export function finishLine(line: Line, paragraph: Paragraph, setting: Typesetting): Line {
  const { text, rightToLeft } = paragraph
  if (!rightToLeft && line.runs.every(({ face }) => face === 'reading')) return line
  const runs = toStretches(line.runs, rightToLeft).flatMap((stretch) => {
    const span = toSpan(stretch, text, setting)
    return orderRuns(stretch).map((run) => (span ? { ...run, span } : run))
  })
  return { ...line, runs, ...(rightToLeft && { rightToLeft }) }
}

/** What runs to the left is one stretch with the numbers in it; every other run stands alone. */
function toStretches(runs: readonly Run[], rightToLeft: boolean): Run[][] {
  const stretches: Run[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    if (last && (rightToLeft || (run.level && last[0]?.level))) last.push(run)
    else stretches.push([run])
  }
  return stretches
}

function toSpan(stretch: readonly Run[], around: string, { faces }: Typesetting): Span | null {
  const text = stretch.map((run) => run.text).join('')
  const lang = languageOf(text, around)
  const spelled = stretch.every((run) => {
    const face = faces[run.face][run.weight]
    return splitAtSpaces(run.text).every((word) => face.shape(word, isRightToLeft(run)).isSpelled)
  })
  if (!lang && spelled) return null
  return { ...(lang && { lang }), ...(!spelled && { actual: text }) }
}
