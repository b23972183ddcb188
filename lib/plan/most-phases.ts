/** A plan has no more phases. */
export const mostPhases = 12
