/** Under 6 weeks, 6 to 12, over 12 (clinical spec 1.2); a label, since irritability drives the dose. */
export const stages = ['acute', 'subacute', 'persistent'] as const
export const irritabilities = ['low', 'moderate', 'high'] as const
