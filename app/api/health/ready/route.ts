import { connection } from 'next/server'
import { findUnready } from '@/lib/db/find-unready'

/** Ready to serve people, or 503 with the reason: `database`, `read-only`, `migrations` or `disk`. */
export async function GET(): Promise<Response> {
  await connection()
  const reason = await findUnready()
  const body = reason ? { status: 'unready', ready: false, reason } : { status: 'ready', ready: true }
  const headers = { 'Cache-Control': 'no-store', ...(reason ? { 'Retry-After': '2' } : {}) }
  return Response.json(body, { status: reason ? 503 : 200, headers })
}
