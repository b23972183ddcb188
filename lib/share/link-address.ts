/** The address a patient opens. `origin` has no slash at its end. */
export function toLinkAddress(origin: string, token: string): string {
  return `${origin}/s/${token}`
}
