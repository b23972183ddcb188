import { readFileSync, writeFileSync } from 'node:fs'
import { toItemsJson } from '@/lib/catalog/table/to-items-json'

/** Writes the items that the program reads from the table that authors write; a test fails while they differ. */
const folder = new URL('../catalog/data/', import.meta.url)
writeFileSync(new URL('items.json', folder), toItemsJson(readFileSync(new URL('items.csv', folder), 'utf8')))
