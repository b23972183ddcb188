import type { Painter } from './document/painter'

type Curve = readonly [number, number, number, number, number, number]
/** One drawn step in absolute coordinates. */
type Step = { to: 'move' | 'line'; x: number; y: number } | { to: 'curve'; points: Curve } | { to: 'start' }
export type Steps = readonly Step[]

type Pen = { x: number; y: number; startX: number; startY: number }
type Command = { count: number; draw(pen: Pen, values: readonly number[], relative: boolean): Step }

const commands: Record<string, Command> = {
  m: { count: 2, draw: (pen, [x = 0, y = 0], relative) => moveTo(pen, x, y, relative) },
  l: { count: 2, draw: (pen, [x = 0, y = 0], relative) => lineTo(pen, x, y, relative) },
  h: { count: 1, draw: (pen, [x = 0], relative) => lineTo(pen, x, relative ? 0 : pen.y, relative) },
  v: { count: 1, draw: (pen, [y = 0], relative) => lineTo(pen, relative ? 0 : pen.x, y, relative) },
  c: { count: 6, draw: curveTo },
  z: { count: 0, draw: close },
}

/**
 * Reads SVG path data of moves, lines and cubic curves once, so that a picture that is kept is drawn again without
 * being read again. Null for data with other commands.
 */
export function readPath(data: string): Steps | null {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 }
  const steps: Step[] = []
  for (const { letter, values } of listCommands(data)) {
    const command = commands[letter.toLowerCase()]
    if (!command) return null
    const relative = letter === letter.toLowerCase()
    const { count, draw } = command
    if (count === 0) steps.push(draw(pen, [], relative))
    // Further pairs after a move are lines.
    for (let at = 0; count > 0 && at + count <= values.length; at += count)
      steps.push((at > 0 && count === 2 ? lineStep : draw)(pen, values.slice(at, at + count), relative))
  }
  return steps
}

/** Puts a path that was read on the page, ready to be filled or stroked. */
export function replayPath(painter: Painter, steps: Steps): void {
  for (const step of steps) {
    if (step.to === 'curve') painter.bezierCurveTo(...step.points)
    else if (step.to === 'line') painter.lineTo(step.x, step.y)
    else if (step.to === 'move') painter.moveTo(step.x, step.y)
    else painter.path('Z')
  }
}

function moveTo(pen: Pen, x: number, y: number, relative: boolean): Step {
  pen.x = pen.startX = relative ? pen.x + x : x
  pen.y = pen.startY = relative ? pen.y + y : y
  return { to: 'move', x: pen.x, y: pen.y }
}

function lineTo(pen: Pen, x: number, y: number, relative: boolean): Step {
  pen.x = relative ? pen.x + x : x
  pen.y = relative ? pen.y + y : y
  return { to: 'line', x: pen.x, y: pen.y }
}

function lineStep(pen: Pen, [x = 0, y = 0]: readonly number[], relative: boolean): Step {
  return lineTo(pen, x, y, relative)
}

function curveTo(pen: Pen, values: readonly number[], relative: boolean): Step {
  const { x, y } = relative ? pen : { x: 0, y: 0 }
  const [ax = 0, ay = 0, bx = 0, by = 0, endX = 0, endY = 0] = values
  pen.x = x + endX
  pen.y = y + endY
  return { to: 'curve', points: [x + ax, y + ay, x + bx, y + by, pen.x, pen.y] }
}

function close(pen: Pen): Step {
  pen.x = pen.startX
  pen.y = pen.startY
  return { to: 'start' }
}

function listCommands(data: string): { letter: string; values: number[] }[] {
  const found: { letter: string; values: number[] }[] = []
  for (const [token] of data.matchAll(/[a-df-zA-DF-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g)) {
    if (/^[a-zA-Z]$/.test(token)) found.push({ letter: token, values: [] })
    else found.at(-1)?.values.push(Number(token))
  }
  return found
}
