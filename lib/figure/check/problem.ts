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
  'cover',
  'endOn',
  'motion',
] as const
export type CheckName = (typeof checkNames)[number]

export interface Problem {
  check: CheckName
  /** In which picture: 0 start, 1 end; between them on the way. */
  at: number
  message: string
}

/** A problem in a line: which picture, which check (the word that `allow` takes), what and what to do. */
export function describeProblem({ check, at, message }: Problem): string {
  const picture = at === 0 ? 'start' : at === 1 ? 'end' : 'on the way'
  return `${picture}, ${check}: ${message}`
}
