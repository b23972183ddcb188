const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether what stands in an address could be a record's id; asked for anything else, the database would fail. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
