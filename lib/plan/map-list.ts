export type Document = Record<string, unknown>

export const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The document with each entry of one of its lists changed; as it is where it has no such list. */
export function mapList(
  document: Document,
  key: string,
  map: (entry: unknown, index: number) => unknown,
): Document {
  const list = document[key]
  return Array.isArray(list) ? { ...document, [key]: list.map(map) } : document
}
