/** How a form stands after it was sent: refused with a word at each field, or done. */
export type FormState<Done = true> =
  | { status: 'typing' }
  | { status: 'refused'; message: string; problems: Record<string, string>; signedOut?: true }
  | { status: 'done'; done: Done }

export const typing: FormState<never> = { status: 'typing' }

/** The word at a field, by its path in the schema: "clinic.name". */
export function problemAt(state: FormState<unknown>, path: string): string | undefined {
  return state.status === 'refused' ? state.problems[path] : undefined
}
