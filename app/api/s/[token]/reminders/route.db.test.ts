import { describe, expect, it } from 'vitest'
import { arrangeLog } from '@/lib/adherence/testing/arrange-log'
import { usualTimes } from '@/lib/reminder/slot-times'
import { newLinkToken } from '@/lib/share/token'
import { GET as follow } from '../calendar.ics/route'
import { GET as take } from '../reminders.ics/route'
import { DELETE as end, PUT as keep } from './calendar/route'
import { GET } from './route'

const origin = 'http://localhost:3000/api/s'
const choice = { times: usualTimes, timeZone: 'Europe/Berlin', withLink: false }

async function arrange() {
  const { token } = await arrangeLog()
  const params = Promise.resolve({ token })
  const put = (body: unknown) =>
    keep(
      new Request(`${origin}/${token}/reminders/calendar`, { method: 'PUT', body: JSON.stringify(body) }),
      { params },
    )
  return {
    put,
    read: async () => (await GET(new Request(`${origin}/${token}/reminders`), { params })).json(),
    end: () => end(new Request(`${origin}/${token}/reminders/calendar`, { method: 'DELETE' }), { params }),
    take: (query: string) => take(new Request(`${origin}/${token}/reminders.ics?${query}`), { params }),
  }
}

function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const token = new URL(address).pathname.split('/')[3] ?? ''
  return follow(new Request(address, { headers }), { params: Promise.resolve({ token }) })
}

describe('/api/s/:token/reminders', () => {
  it('tells the times of day of the plan, and the calendar once there is one', async () => {
    const { read, put, end } = await arrange()
    expect(await read()).toEqual({ slots: ['morning'], calendar: null, pushKey: expect.any(String) })
    const made = await put(choice)
    expect([made.status, made.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    const { address, ...kept } = await made.json()
    expect(kept).toEqual(choice)
    expect(address).toMatch(/\/api\/s\/[\w-]{24}\/calendar\.ics$/)
    expect((await read()).calendar).toEqual({ address, ...choice })
    const moved = { ...choice, times: { ...usualTimes, morning: '06:45' } }
    expect(await (await put(moved)).json()).toEqual({ address, ...moved })
    expect([(await end()).status, (await end()).status, (await read()).calendar]).toEqual([204, 204, null])
  })

  it('answers a calendar program with nothing but a 304 until something changes', async () => {
    const { put, end } = await arrange()
    const { address } = await (await put(choice)).json()
    const first = await ask(address)
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(first.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(await first.text()).toContain('BEGIN:VEVENT')
    const tag = first.headers.get('ETag') ?? ''
    const again = await ask(address, { 'If-None-Match': `"other", W/${tag}` })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    await end()
    const ended = await ask(address, { 'If-None-Match': tag })
    expect([ended.status, (await ended.text()).includes('BEGIN:VEVENT')]).toEqual([200, false])
    expect((await ask(`${origin}/${newLinkToken()}/calendar.ics`)).status).toBe(404)
  })

  it('hands out a file whose name tells of nobody', async () => {
    const { take } = await arrange()
    const file = await take('zone=America/New_York&evening=19:15')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="exercises.ics"')
    expect(await file.text()).toContain('DTSTART;TZID=America/New_York:')
    expect((await take('zone=Mars/Olympus')).status).toBe(422)
    expect((await take('zone=UTC&morning=25:00')).status).toBe(422)
    expect((await take('')).status).toBe(422)
  })

  it('names what is wrong in a choice', async () => {
    const { put } = await arrange()
    for (const wrong of [
      {},
      { ...choice, timeZone: 'nowhere' },
      { ...choice, times: { morning: '08:00' } },
      { ...choice, times: { ...usualTimes, midday: '12.30' } },
      { ...choice, clinicId: 'x' },
    ])
      expect((await put(wrong)).status).toBe(422)
  })
})
