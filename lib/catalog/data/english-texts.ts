import type { ItemText } from '../item'
import type { BuiltInSlug } from './built-in-items'

const texts: Partial<Record<BuiltInSlug, ItemText>> = {}

/** Patient texts in English by slug. An item without one is not offered yet. */
export const englishTexts: Readonly<Partial<Record<string, ItemText>>> = texts
