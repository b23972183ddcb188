/** What became of a form posted without a script, where it was not simply kept; stands in the address it leads back to. */
export const formsSaid = ['gone', 'paused', 'refused', 'measures'] as const
export type FormSaid = (typeof formsSaid)[number]

/** What became of a PIN that was typed. */
export type ProofSaid = 'wrong' | 'wait'

export function isProofSaid(value: string | null): value is ProofSaid {
  return value === 'wrong' || value === 'wait'
}

/** Reads it from the page's query. */
export function toFormSaid(value: string | null): FormSaid | null {
  return formsSaid.find((said) => said === value) ?? null
}
