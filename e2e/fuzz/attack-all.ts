import { type Sent, send } from './send'
import type { Attack } from './sender'
import { judge } from './verdict'
import { createWorld } from './world'

/** A clinic lasts for so many requests: they archive, revoke and remove what they can. */
const perWorld = 40
const atOnce = 4

/** Sends each one; says how they were answered, and returns what was wrong with the answers. */
export async function attackAll(port: number, attacks: readonly Attack[]): Promise<string[]> {
  const wrong: string[] = []
  const outcomes = new Map<string, number>()
  for (let from = 0; from < attacks.length; from += perWorld) {
    const world = await createWorld()
    const some = attacks.slice(from, from + perWorld).entries()
    const lane = async () => {
      for (const [n, { name, toSent }] of some) {
        const sent = await toSent(world)
        const answer = await send(port, sent)
        const fault = judge(sent, answer)
        if (fault) wrong.push(`#${from + n} ${name}: ${fault} ← ${say(sent)}`)
        const outcome = typeof answer === 'string' ? answer : String(answer.status)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
  }
  const counts = [...outcomes].sort().map(([outcome, count]) => `${count} × ${outcome}`)
  console.error(`${attacks.length} requests: ${counts.join(', ')}`)
  return wrong
}

function say({ method, path, headers, body, chunked }: Sent): string {
  const { cookie: _cookie, host: _host, ...shown } = headers
  const text = body ? `${body.length} bytes ${body.subarray(0, 200).toString('utf8')}` : 'no body'
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(shown).slice(0, 400)} ${chunked ? 'chunked ' : ''}${text}`
}
