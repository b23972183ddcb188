import type { Material } from './primitive'

export type HairStyle = 'short' | 'crop' | 'bun' | 'bob' | 'tail' | 'receding'

/** Who is drawn. Skeletons are alike, so every pose fits every person. */
export interface Person {
  presentation: 'man' | 'woman'
  /** 1 is the slim build. */
  girth: number
  hair: HairStyle
  beard?: boolean
  glasses?: boolean
  /** Over 60: softer belly, longer sleeves, a line beside the mouth. */
  older?: boolean
  /** Sleeve length as a share of the upper arm. */
  sleeve: number
  trousers?: boolean
  shoes?: boolean
  top: Extract<Material, 'shirt' | 'tunic'>
  colors: { skin: string; hair: string; top: string; bottom: string }
}

/** The people of the catalog: two builds and two presentations, two of them over 60, and two clinicians. */
export const people = {
  tomas: {
    presentation: 'man',
    girth: 1,
    hair: 'short',
    sleeve: 0.52,
    top: 'shirt',
    colors: { skin: '#f0cdae', hair: '#54402f', top: '#9cc5cf', bottom: '#5d7f9c' },
  },
  nia: {
    presentation: 'woman',
    girth: 1,
    hair: 'bun',
    sleeve: 0.4,
    top: 'shirt',
    colors: { skin: '#c68d64', hair: '#2e2522', top: '#a9c79a', bottom: '#4f6472' },
  },
  kofi: {
    presentation: 'man',
    girth: 1.1,
    hair: 'crop',
    beard: true,
    sleeve: 0.54,
    top: 'shirt',
    colors: { skin: '#9a6a4b', hair: '#241d1b', top: '#e3c98f', bottom: '#56657f' },
  },
  ines: {
    presentation: 'woman',
    girth: 1.14,
    hair: 'tail',
    sleeve: 0.48,
    top: 'shirt',
    colors: { skin: '#e2b48e', hair: '#6b4327', top: '#c9a9bd', bottom: '#54607a' },
  },
  ruth: {
    presentation: 'woman',
    girth: 1.08,
    hair: 'bob',
    glasses: true,
    older: true,
    sleeve: 0.7,
    trousers: true,
    top: 'shirt',
    colors: { skin: '#f1d5c2', hair: '#bcc0c4', top: '#b7a3c4', bottom: '#6d7684' },
  },
  omar: {
    presentation: 'man',
    girth: 1.1,
    hair: 'receding',
    older: true,
    sleeve: 0.62,
    top: 'shirt',
    colors: { skin: '#d9ab84', hair: '#a9adb1', top: '#a8bdd6', bottom: '#66707d' },
  },
  clinician: {
    presentation: 'man',
    girth: 1,
    hair: 'short',
    sleeve: 0.55,
    trousers: true,
    shoes: true,
    top: 'tunic',
    colors: { skin: '#e3b78f', hair: '#3b2f2a', top: '#eef3f4', bottom: '#4d5a6b' },
  },
  clinicianB: {
    presentation: 'woman',
    girth: 1,
    hair: 'bun',
    sleeve: 0.5,
    trousers: true,
    shoes: true,
    top: 'tunic',
    colors: { skin: '#b98058', hair: '#2b2320', top: '#eef3f4', bottom: '#4d5a6b' },
  },
} satisfies Record<string, Person>

export type PersonName = keyof typeof people
export const bottomMaterial = (p: Person): Material => (p.trousers ? 'trousers' : 'shorts')

/** How far apart the brightness (0 to 255) of two people's skin is at least, and how light or dark it may become. */
const apart = 44
const [darkest, lightest] = [88, 224]

/** A person whose skin stands out beside another's, so that hands on a body are seen; darker or lighter if need be. */
export function tellApart(person: Person, other: Person): Person {
  const own = brightnessOf(person.colors.skin)
  const beside = brightnessOf(other.colors.skin)
  if (Math.abs(own - beside) >= apart) return person
  const [near, far] = own >= beside ? [beside + apart, beside - apart] : [beside - apart, beside + apart]
  const wanted = near > lightest || near < darkest ? far : near
  return { ...person, colors: { ...person.colors, skin: scaled(person.colors.skin, wanted / own) } }
}

const channelsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

function brightnessOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(hex)
  return 0.299 * r + 0.587 * g + 0.114 * b
}

/** Darker skin is redder: equal shares would turn it grey. */
const warmth = [0.86, 1.04, 1.16]

const scaled = (hex: string, factor: number) =>
  `#${channelsOf(hex)
    .map((v, i) =>
      Math.min(255, Math.round(v * factor ** (warmth[i] ?? 1)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
