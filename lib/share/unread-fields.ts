import type { ItemField } from '@/lib/plan/plan-fields'

/** Fields of a line of which a patient reads nothing. */
export const unread: readonly ItemField[] = ['clinicianNote', 'condition', 'conditionMet', 'tieId']
