import type { OwnItem } from '@/lib/catalog/own/own-item'

/** What each part of the editor is given: the item, how to change it, and the word at a field once a save was tried. */
export type EditorParts = {
  item: OwnItem
  change: (patch: Partial<OwnItem>) => void
  errorAt: (path: string) => string | undefined
}
