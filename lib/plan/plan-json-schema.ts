import { z } from 'zod'
import { planFileSchema } from './schema'

/** The file's text, as it is kept in the source tree. */
export function planJsonSchemaText(): string {
  return `${JSON.stringify(planJsonSchema(), null, 2)}\n`
}

/** The JSON Schema (draft 2020-12) of a plan file, as served at /schema/plan-v2.json. */
function planJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(planFileSchema, { io: 'input', reused: 'inline' })
  return {
    $schema,
    $id: '/schema/plan-v2.json',
    title: 'Plinth plan file',
    description:
      'A plan of care: phases with items, each with its side, site and dosage. Units: seconds, minutes, metres, kilograms or pounds as the field names say.',
    ...schema,
  }
}
