import type { Dosage } from '@/lib/dosage/dosage'

/** A JSON object of an earlier version, whatever its shape. */
export type Document = Record<string, unknown>

export type UpgradeContext = {
  /** The dose that version 1 fell back to where a line had none; null for an item without one. */
  usualDose: (slug: string) => Dosage | null
}

/** Whether it is a JSON object. */
export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The document with each entry of a list changed; what is no list stays for the schema to refuse. */
export function mapList(document: Document, key: string, map: (entry: Document) => unknown): Document {
  const list = document[key]
  if (!Array.isArray(list)) return document
  return { ...document, [key]: list.map((entry: unknown) => (isDocument(entry) ? map(entry) : entry)) }
}
