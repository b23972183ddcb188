import data from './data/rules.json' with { type: 'json' }
import type { Rule } from './rule'

/** Every rule in the order of the clinical list; read from `data/rules.csv`, and checked when written. */
export const rules = data as readonly Rule[]
