/** How the patient was right after something was done. */
export const responses = ['better', 'same', 'worse'] as const
export type Response = (typeof responses)[number]
