/** Whether a condition says no more than that the line is an offer: "?optional" of the shorthand (clinical spec 6.1). */
export function isOptional(condition: string): boolean {
  return /^(optional|opcional)$/i.test(condition.trim())
}
