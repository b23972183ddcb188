import { connection } from 'next/server'
import { findUnready } from '@/lib/db/find-unready'

/** Ready to serve people: the database answers and has the migrations of this version. 503 with a reason when not. */
export async function GET(): Promise<Response> {
  await connection()
  const reason = await findUnready()
  return Response.json(reason ? { status: 'unready', reason } : { status: 'ready' }, {
    status: reason ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
