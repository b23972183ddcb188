import type { Person } from '../body/person'
import { materials } from '../body/primitive'
import type { FigureRole } from '../frame/figure-frame'
import { readFillKey } from '../trace/label'

/** Red is a muscle, what moves and what is wrong, and nothing else. */
export const ink = {
  line: '#27313a',
  target: '#ff6a4d',
  arrow: '#c8321f',
  shade: '#3a2a4a',
  shadow: '#2b3a40',
  halo: '#ffffff',
  /** What is done right. */
  right: '#2f6b4a',
} as const

const propColors: Record<number, string> = {
  [materials.mat]: '#dfe8e2',
  [materials.table]: '#cfd9e2',
  [materials.wood]: '#d9c3a3',
  [materials.band]: '#e2a72e',
  [materials.pillow]: '#f6f4ee',
  [materials.cold]: '#9bd0f0',
  [materials.towel]: '#efe6d2',
  [materials.step]: '#c9ccc4',
  [materials.wall]: '#ebe7df',
  [materials.ball]: '#8fb7a3',
  [materials.metal]: '#aab4bd',
  [materials.warm]: '#f1c08d',
  [materials.weight]: '#6f7a84',
  [materials.roller]: '#7f9ab5',
  [materials.bed]: '#e9edf2',
  [materials.cloth]: '#f3ead2',
  [materials.floor]: '#eef1ee',
  [materials.scar]: '#cd8571',
}
/** Side, top and front of a box. */
const faceTones = [0.9, 1, 0.82]
const farTone = 0.87

/** Multiplies the brightness of #rrggbb. */
export function darken(hex: string, factor: number): string {
  const n = Number.parseInt(hex.slice(1), 16)
  const channels = [n >> 16, (n >> 8) & 255, n & 255]
  return `#${channels
    .map((v) =>
      Math.round(v * factor)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Role and colour of one filled area. */
export function paintOf(key: number, people: readonly Person[]): { role: FigureRole; fill: string } {
  const { material, figure, face, far } = readFillKey(key)
  const person = people[figure]
  if (!person) return { role: 'prop', fill: darken(propColors[material] ?? '#dddddd', faceTones[face] ?? 1) }
  const { colors } = person
  const tone = far ? farTone : 1
  if (material === materials.skin) return { role: 'skin', fill: darken(colors.skin, tone) }
  if (material === materials.hair) return { role: 'hair', fill: colors.hair }
  if (material === materials.shoe) return { role: 'cloth', fill: darken('#4a5058', tone) }
  const top = material === materials.shirt || material === materials.tunic
  return { role: 'cloth', fill: darken(top ? colors.top : colors.bottom, tone) }
}
