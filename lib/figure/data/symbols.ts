import type { FigureFrame, FigurePath } from '../frame/figure-frame'

const line = '#27313a'
const soft = '#dfe8e2'
const blue = '#cfd9e2'
const warm = '#efe6d2'
const white = '#ffffff'

const ink = (d: string, width = 4): FigurePath => ({ role: 'outline', d, stroke: line, strokeWidth: width })
const thin = (d: string): FigurePath => ({ role: 'detail', d, stroke: line, strokeWidth: 2.4 })
const area = (d: string, fill: string): FigurePath => ({ role: 'symbol', d, fill })
const shape = (d: string, fill: string): FigurePath[] => [area(d, fill), ink(d)]
const ground = (d: string): FigurePath => ({ role: 'shadow', d, fill: '#2b3a40', fillOpacity: 0.14 })
const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const floor = ground('M60 206c40-10 140-10 180 0c-40 10-140 10-180 0Z')

/** A flat hand with its fingers up and its thumb on the right, about the middle of the palm. */
const handOutline: readonly (readonly [number, number])[] = [
  [-15, 26],
  [-15, -16],
  [-14, -19],
  [-9, -19],
  [-8, -16],
  [-8, -6],
  [-7.5, -26],
  [-6.5, -29],
  [-2, -29],
  [-1, -26],
  [-0.5, -7],
  [0, -29],
  [1, -32],
  [6, -32],
  [7, -29],
  [7, -7],
  [8, -24],
  [9, -27],
  [13.5, -27],
  [14.5, -24],
  [15, 0],
  [22, -8],
  [26, -9],
  [29, -6],
  [28, -2],
  [17, 18],
  [14, 26],
]

/** The hand at a place, turned clockwise by degrees; `flip` −1 makes it the other hand. */
function hand(x: number, y: number, turn: number, flip: 1 | -1): string {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const points = handOutline.map(([u, v]) => {
    const [p, q] = [x + flip * u * c - v * s, y + flip * u * s + v * c]
    return `${p.toFixed(1)} ${q.toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

/** Quiet pictures of things, for items that show no body; 300 × 220 units. */
const drawings = {
  clock: [
    floor,
    ...shape(circle(150, 122, 76), white),
    thin('M150 56v10M150 178v10M84 122h10M206 122h10'),
    ink('M150 122v-42M150 122l30 18', 5),
    area(circle(150, 122, 5), line),
  ],
  warning: [
    floor,
    ...shape('M118 46h64l46 46v64l-46 46h-64l-46-46v-64Z', warm),
    ink('M150 82v52', 9),
    area(circle(150, 162, 6.5), line),
  ],
  phone: [
    floor,
    ...shape('M112 40h76q12 0 12 12v140q0 12-12 12h-76q-12 0-12-12v-140q0-12 12-12Z', blue),
    ...shape('M110 58h80v116h-80Z', white),
    thin('M140 190h20'),
    ink('M132 104c-3 22 16 44 40 46l8-12l-12-10l-8 6c-8-4-13-10-15-17l7-6l-7-14Z', 3),
  ],
  pills: [
    floor,
    ...shape('M108 92h64v98q0 10-10 10h-44q-10 0-10-10Z', warm),
    ...shape('M102 66h76v28h-76Z', white),
    ...shape('M108 118h64v46h-64Z', white),
    thin('M120 132h40M120 148h28M118 74v12M132 74v12M146 74v12M160 74v12'),
    ...shape('M196 178l22-22a14 14 0 0 1 20 20l-22 22a14 14 0 0 1-20-20Z', white),
    ink('M207 167l20 20', 3),
  ],
  syringe: [
    floor,
    ...shape('M112 120l52-52l38 38l-52 52Z', white),
    area('M126 134l30-30l38 2l-44 52l-12-6Z', blue),
    ink('M112 120l52-52l38 38l-52 52Z'),
    ink('M183 87l28-28M198 46l26 26M131 139l-50 50', 4),
    thin('M140 92l10 10M152 80l10 10'),
  ],
  scan: [
    floor,
    ...shape('M86 46h128q8 0 8 8v140q0 8-8 8h-128q-8 0-8-8v-140q0-8 8-8Z', '#5b6b78'),
    area(
      'M138 62h24q4 6 0 14h-24q-4-8 0-14ZM136 82h28q4 7 0 15h-28q-4-8 0-15ZM134 103h32q4 8 0 16h-32q-4-8 0-16ZM132 125h36q4 8 0 16h-36q-4-8 0-16ZM112 150q38-10 76 0q16 14 4 36q-14 6-26-6q-16-10-32 0q-12 12-26 6q-12-22 4-36Z',
      white,
    ),
    thin('M138 62h24M136 82h28M134 103h32M132 125h36'),
  ],
  heart: [
    floor,
    ...shape('M150 192c-60-40-84-70-78-104c6-30 50-38 78-4c28-34 72-26 78 4c6 34-18 64-78 104Z', white),
    ink('M84 122h34l12-26l18 52l14-34l8 8h48', 4),
  ],
  bed: [
    ground('M40 196c50-10 170-10 220 0c-50 10-170 10-220 0Z'),
    ...shape('M46 140h208v34h-208Z', white),
    ...shape('M62 112h60q10 0 10 14v14h-80v-14q0-14 10-14Z', soft),
    ...shape('M132 124h104q18 0 18 18v4h-122Z', blue),
    ink('M46 92v104M254 128v68M46 174h208'),
    thin('M196 70a26 26 0 1 0 24 36a22 22 0 0 1-24-36Z'),
  ],
  scale: [
    floor,
    ...shape('M86 70h128q12 0 12 12v100q0 14-14 14h-124q-14 0-14-14v-100q0-12 12-12Z', blue),
    ...shape('M110 84h80v34q-40-14-80 0Z', white),
    ink('M150 112l14-22', 4),
  ],
  shoe: [
    floor,
    ...shape('M64 176v-70q22 10 40-6q18 36 60 44q56 8 70 32Z', blue),
    ...shape('M60 176h176q6 0 6 8t-8 10h-168q-10 0-10-10Z', white),
    thin('M124 118l16-10M136 130l16-10M150 140l14-10'),
  ],
  letter: [
    floor,
    ...shape('M88 40h96l30 30v132h-126Z', white),
    ink('M184 40v30h30', 3),
    thin('M108 92h84M108 112h84M108 132h84M108 152h52'),
    ...shape(circle(176, 172, 20), soft),
    ink('M166 172l8 8l14-16', 4),
  ],
  leaf: [
    floor,
    ...shape('M92 180c-14-70 40-124 124-128c4 84-50 138-124 128Z', soft),
    ink('M76 196c30-50 64-82 110-114'),
    thin('M124 148v-40M124 148h42M150 122v-34M150 122h36'),
  ],
  waves: [
    floor,
    ...shape(circle(150, 122, 76), soft),
    ink(
      'M96 100c18-16 36-16 54 0s36 16 54 0M96 124c18-16 36-16 54 0s36 16 54 0M96 148c18-16 36-16 54 0s36 16 54 0',
      4,
    ),
  ],
  device: [
    floor,
    ...shape('M106 62h88q10 0 10 10v96q0 10-10 10h-88q-10 0-10-10v-96q0-10 10-10Z', blue),
    ...shape('M112 76h76v40h-76Z', white),
    ink('M120 98h12l6-12l10 22l8-16l6 6h14', 3),
    area(circle(128, 146, 9), white),
    ink(circle(128, 146, 9), 3),
    area(circle(172, 146, 9), white),
    ink(circle(172, 146, 9), 3),
    ink('M126 178c0 20-40 6-44 28M174 178c0 20 40 6 44 28', 3),
  ],
  steps: [
    floor,
    ...shape('M66 196v-34h42v-34h42v-34h42v-34h42v136Z', soft),
    ink('M84 132l84-68M148 60l22 2l-2 22', 4),
  ],
  needle: [
    floor,
    ink('M92 180l86-86', 3),
    ...shape('M172 88l34-34l10 10l-34 34Z', blue),
    thin('M180 80l10 10M188 72l10 10M196 64l10 10'),
    ink('M62 186c40-14 110-14 150 2', 4),
  ],
  lights: [
    floor,
    ...shape('M122 34h56q14 0 14 14v138q0 14-14 14h-56q-14 0-14-14v-138q0-14 14-14Z', white),
    ...shape(circle(150, 68, 19), '#e0705a'),
    ...shape(circle(150, 117, 19), '#f0cf72'),
    ...shape(circle(150, 166, 19), '#9cc89b'),
    ink('M143 61l14 14M157 61l-14 14', 3),
    ink('M142 167l6 6l11-13', 3),
  ],
  nerve: [
    floor,
    ...[44, 74, 104, 134, 164].flatMap((y) =>
      shape(`M92 ${y}h36q6 0 6 6v10q0 6-6 6h-36q-6 0-6-6v-10q0-6 6-6Z`, warm),
    ),
    ink('M134 96c40 2 44 30 60 54c10 16 14 30 14 50M134 126c26 4 34 18 48 38M194 150c16 4 24 14 30 30', 4),
    thin('M150 84l10-10M166 88l14-8M178 98l16-4'),
  ],
  joint: [
    floor,
    ...shape('M132 34h36v44c22 4 26 40 2 44h-40c-24-4-20-40 2-44Z', warm),
    ...shape('M134 200h32v-38c24-2 28-28 4-32h-40c-24 4-20 30 4 32Z', warm),
    thin('M100 104c-10 14-10 30 0 44M200 104c10 14 10 30 0 44'),
    ink('M112 126q38 12 76 0', 3),
  ],
  load: [
    floor,
    ...shape('M84 92h14v76h-14ZM202 92h14v76h-14Z', blue),
    ...shape('M64 106h20v48h-20ZM216 106h20v48h-20Z', blue),
    ...shape('M98 122h104v16h-104Z', white),
    ink('M150 104v-60M132 62l18-18l18 18', 5),
  ],
  inwards: [
    floor,
    ...shape(circle(150, 50, 20), white),
    ...shape('M118 80h64q8 0 8 8v46h-20v66h-40v-66h-20v-46q0-8 8-8Z', blue),
    ink('M206 192c30-34 20-78-28-80M190 100l-14 12l14 14', 5),
    area(circle(150, 114, 7), '#c9341f'),
  ],
  house: [
    floor,
    ...shape('M80 108l70-60l70 60v88h-140Z', white),
    ink('M64 120l86-74l86 74', 5),
    ...shape('M132 140h36v56h-36Z', blue),
    ...shape('M96 122h24v24h-24ZM180 122h24v24h-24Z', warm),
  ],
  calendar: [
    floor,
    ...shape('M86 56h128q10 0 10 10v122q0 10-10 10h-128q-10 0-10-10v-122q0-10 10-10Z', white),
    area('M78 66q0-8 8-8h128q8 0 8 8v20h-144Z', blue),
    ink('M76 88h148M112 44v22M188 44v22'),
    thin('M96 110h16M128 110h16M160 110h16M192 110h16M96 136h16M128 136h16M160 136h16M96 162h16M128 162h16'),
    ink('M164 160l10 11l22-28', 5),
  ],
  cards: [
    floor,
    ...shape('M150 44h82q6 0 6 6v112q0 6-6 6h-82q-6 0-6-6v-112q0-6 6-6Z', blue),
    ...shape('M166 56h82q6 0 6 6v112q0 6-6 6h-82q-6 0-6-6v-112q0-6 6-6Z', white),
    ...shape(hand(203, 122, 118, -1), warm),
    ...shape('M52 66h82q6 0 6 6v112q0 6-6 6h-82q-6 0-6-6v-112q0-6 6-6Z', white),
    ...shape(hand(88, 130, 0, 1), warm),
  ],
} satisfies Record<string, FigurePath[]>

export type SymbolName = keyof typeof drawings

/** Which symbol stands for which item. */
const symbolOf: Record<string, SymbolName> = {
  'ed-expect': 'calendar',
  'ed-nerve-pain': 'nerve',
  'ed-hurt-harm': 'lights',
  'ed-tendon-load': 'load',
  'ed-oa': 'joint',
  'ed-centralize': 'inwards',
  'ed-stay-active': 'heart',
  'ed-flare': 'waves',
  'ed-sleep': 'bed',
  'ed-pain-lasts': 'nerve',
  'ed-frozen': 'calendar',
  'ed-hip-scope': 'letter',
  'ed-spine-surgery': 'letter',
  'ed-hip-fracture': 'steps',
  'sc-rest': 'waves',
  'ed-weight': 'scale',
  'shoe-support': 'shoe',
  'ed-home-falls': 'house',
  'sc-pace': 'clock',
  'sc-graded': 'steps',
  'ct-massage': 'leaf',
  'ct-acupuncture': 'needle',
  'ct-dry-needling': 'needle',
  'mi-otc-nsaid': 'pills',
  'mi-neuropathic': 'pills',
  'mi-relaxant': 'pills',
  'mi-strong-ai': 'pills',
  'mi-epidural': 'syringe',
  'mi-nerve-block': 'syringe',
  'mi-surgery': 'letter',
  'mi-imaging': 'scan',
  'sf-cauda': 'warning',
  'sf-weakness': 'warning',
  'sf-infection': 'warning',
  'sf-severe': 'warning',
  'sf-clot': 'warning',
  'sf-tha': 'warning',
  'sf-stop': 'warning',
  'sf-stroke': 'warning',
  'sf-limb': 'warning',
  'sf-aorta': 'warning',
  'sf-wound': 'warning',
  'sf-cord': 'warning',
  'sf-hip-stress': 'warning',
  'sf-spine-crack': 'warning',
  'sf-bleed': 'warning',
  'sf-gca': 'warning',
  'sf-groin-acute': 'warning',
  'sf-shingles': 'warning',
  'sf-child-hip': 'warning',
  'sf-crisis': 'phone',
  'sf-seek': 'phone',
  'mt-tens': 'device',
  'gmi-cards': 'cards',
}

export const listSymbolSlugs = () => Object.keys(symbolOf)

/** The symbol of an item that shows no body; null when it has none. */
export function findSymbol(slug: string): FigureFrame | null {
  const name = symbolOf[slug]
  return name ? getSymbol(name) : null
}

export const getSymbol = (name: SymbolName): FigureFrame => ({
  width: 300,
  height: 220,
  paths: drawings[name],
})
