import { mkdirSync, writeFileSync } from 'node:fs'
import { planJsonSchemaText } from '@/lib/plan/plan-json-schema'

/** Writes the public JSON Schema of plan files; a test fails while it is not current. Earlier ones stay as they were. */
const folder = new URL('../../public/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('plan-v2.json', folder), planJsonSchemaText())
