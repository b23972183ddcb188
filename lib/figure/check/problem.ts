/** What a drawing can get wrong. */
export const checkNames = [
  'limits',
  'ground',
  'furniture',
  'limbs',
  'reach',
  'balance',
  'arrows',
  'side',
] as const
export type CheckName = (typeof checkNames)[number]

export interface Problem {
  check: CheckName
  /** In which picture: 0 start, 1 end; between them on the way. */
  at: number
  message: string
}
