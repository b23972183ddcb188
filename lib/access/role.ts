export const roles = ['owner', 'therapist', 'assistant'] as const
export type Role = (typeof roles)[number]
