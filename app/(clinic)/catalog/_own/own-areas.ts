/** Message areas of what makes, changes, imports and exports own items. */
export const ownAreas = ['own', 'catalog'] as const
