import type { Region } from '@/lib/catalog/taxonomy'

export const bodyParts = [
  'shoulder',
  'elbowArm',
  'wristHand',
  'hipGroin',
  'thigh',
  'knee',
  'ankleFoot',
  'neck',
  'upperBack',
  'trunk',
  'lowBack',
  'buttock',
  'lowerLeg',
] as const
export type BodyPart = (typeof bodyParts)[number]

type Band = { view: 'front' | 'back'; limb: 'arm' | 'trunk'; from: number; to: number }

/**
 * Parts of the drawn body: the regions they stand for, where they are drawn (bands across the arms or across trunk and
 * legs, in units of the drawing) and where their name stands beside it.
 */
export const bodyMap: Record<
  BodyPart,
  {
    regions: readonly Region[]
    bands: readonly Band[]
    label: { side: 'left' | 'right'; y: number; point: [number, number] }
  }
> = {
  shoulder: {
    regions: ['shoulder'],
    bands: both('arm', 80, 132),
    label: { side: 'left', y: 96, point: [203, 108] },
  },
  elbowArm: {
    regions: ['arm', 'elbow'],
    bands: both('arm', 132, 222),
    label: { side: 'left', y: 160, point: [198, 176] },
  },
  wristHand: {
    regions: ['wrist', 'hand'],
    bands: both('arm', 222, 290),
    label: { side: 'left', y: 240, point: [184, 252] },
  },
  hipGroin: {
    regions: ['hip', 'groin'],
    bands: [{ view: 'front', limb: 'trunk', from: 208, to: 268 }],
    label: { side: 'left', y: 290, point: [234, 244] },
  },
  thigh: {
    regions: ['thigh'],
    bands: both('trunk', 268, 346),
    label: { side: 'left', y: 338, point: [234, 310] },
  },
  knee: {
    regions: ['knee'],
    bands: both('trunk', 346, 388),
    label: { side: 'left', y: 384, point: [236, 367] },
  },
  ankleFoot: {
    regions: ['ankle', 'foot'],
    bands: both('trunk', 462, 520),
    label: { side: 'left', y: 480, point: [238, 488] },
  },
  neck: {
    regions: ['neck'],
    bands: both('trunk', 52, 84),
    label: { side: 'right', y: 66, point: [500, 70] },
  },
  upperBack: {
    regions: ['thoracic'],
    bands: [{ view: 'back', limb: 'trunk', from: 84, to: 164 }],
    label: { side: 'right', y: 122, point: [516, 128] },
  },
  trunk: {
    regions: ['core', 'pelvis'],
    bands: [{ view: 'front', limb: 'trunk', from: 132, to: 208 }],
    label: { side: 'left', y: 200, point: [244, 176] },
  },
  lowBack: {
    regions: ['lumbar'],
    bands: [{ view: 'back', limb: 'trunk', from: 164, to: 212 }],
    label: { side: 'right', y: 186, point: [514, 190] },
  },
  buttock: {
    regions: ['gluteal'],
    bands: [{ view: 'back', limb: 'trunk', from: 212, to: 268 }],
    label: { side: 'right', y: 246, point: [524, 242] },
  },
  lowerLeg: {
    regions: ['leg'],
    bands: both('trunk', 388, 462),
    label: { side: 'right', y: 424, point: [526, 424] },
  },
}

function both(limb: Band['limb'], from: number, to: number): Band[] {
  return [
    { view: 'front', limb, from, to },
    { view: 'back', limb, from, to },
  ]
}
