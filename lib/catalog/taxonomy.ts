/** Controlled lists of clinical spec 1.2 and 1.3; codes as in the plan file and the rules. */
export const regions = [
  'neck',
  'thoracic',
  'lumbar',
  'core',
  'pelvis',
  'gluteal',
  'hip',
  'groin',
  'thigh',
  'knee',
  'leg',
  'ankle',
  'foot',
  'shoulder',
  'arm',
  'elbow',
  'wrist',
  'hand',
  'balance',
  'any',
] as const
export type Region = (typeof regions)[number]

export const positions = ['SU', 'PR', 'SL', 'SI', 'LS', 'ST', 'HK', 'QP', 'KN', 'WA', 'PO', 'AN'] as const
export type Position = (typeof positions)[number]

/** The body part that a side sentence names (clinical spec 2.5, rule 4). */
export const limbs = ['leg', 'arm', 'hand', 'foot', 'hip', 'side'] as const
export type Limb = (typeof limbs)[number]
