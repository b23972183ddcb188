import { Client } from 'pg'
import { environment } from '@/lib/environment'
import { toConnection } from '../connection'
import type { Prisma } from '../generated/client'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Cond'?: string; Plans?: Plan[] }

/**
 * How the database carries a statement out under the app's role in a clinic, bound by row-level security: tables that are
 * read from end to end or sorted, and the conditions that an index serves.
 */
export async function explainAsApp(
  clinicId: string,
  statement: string | Pick<Prisma.Sql, 'text' | 'values'>,
): Promise<{ whole: string[]; sorted: boolean; served: string }> {
  const client = new Client(toConnection(environment().databaseUrl ?? ''))
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.clinic_id', $1, true)", [clinicId])
    const { text, values } = typeof statement === 'string' ? { text: statement, values: [] } : statement
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      values,
    )
    const nodes = rows.flatMap((row) => listNodes(row['QUERY PLAN'][0].Plan))
    return {
      whole: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [])),
      sorted: nodes.some((node) => node['Node Type'].endsWith('Sort')),
      served: nodes.map((node) => node['Index Cond'] ?? '').join('\n'),
    }
  } finally {
    await client.end()
  }
}

function listNodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(listNodes)]
}
