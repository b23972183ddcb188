/** A plan has no more phases (lib/plan/schema.ts). */
export const mostPhases = 12
