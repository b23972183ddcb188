import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualTimes } from '../slot-times'
import type { Reminder } from '../to-reminders'
import { toCalendar } from './to-calendar'

/** A calendar program of the distribution; without it these tests are skipped, and say so. */
const there = spawnSync('khal', ['--version']).status === 0
if (!there) process.stdout.write('khal is not installed here: its tests are skipped (apt-get install khal)\n')

const config = (timeZone: string) => `[calendars]
[[exercises]]
path = calendar
[locale]
local_timezone = ${timeZone}
default_timezone = ${timeZone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`

let home = ''
const run = (...args: string[]) =>
  spawnSync('khal', ['-c', path.join(home, 'config'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, LC_ALL: 'C.UTF-8' },
  })

async function bring(timeZone: string, given: { reminders: Reminder[]; sequence: number; morning?: string }) {
  await writeFile(path.join(home, 'config'), config(timeZone))
  const { morning = '08:00', ...more } = given
  const text = toCalendar({
    times: { ...usualTimes, morning },
    timeZone,
    locale: 'en',
    shareLinkId: '0190b3a0-0000-7000-8000-000000000001',
    stamp: new Date('2026-03-01T10:00:00Z'),
    link: null,
    ...more,
  })
  await writeFile(path.join(home, 'reminders.ics'), text)
  const { status, stderr } = run('import', '--batch', '-a', 'exercises', 'reminders.ics')
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('rror')])
}

function listDay(day: string): string[] {
  const { stdout } = run('list', '--day-format', '', '--format', '{start-time} {title}', day, '1d')
  return stdout.split('\n').filter((line) => line !== '' && !/^No events/.test(line))
}

describe.skipIf(!there)('khal', () => {
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'plinth-khal-'))
    await mkdir(path.join(home, 'calendar'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  const reminder: Reminder = {
    slot: 'morning',
    rule: { weekdays: ['mon', 'wed', 'sun'] },
    minutes: 16,
    first: '2026-03-23',
    last: '2026-04-12',
    except: ['2026-04-01'],
  }

  it('shows the entries at the right time, over a change of clocks, and the newer ones in their place', async () => {
    await bring('Europe/Berlin', { reminders: [reminder], sequence: 1 })
    const entry = ['08:00 Exercises, about 16 minutes']
    expect(listDay('2026-03-25')).toEqual(entry)
    expect(listDay('2026-03-29')).toEqual(entry)
    expect(listDay('2026-03-30')).toEqual(entry)
    expect(listDay('2026-03-31')).toEqual([])
    expect(listDay('2026-04-01')).toEqual([])
    expect(listDay('2026-04-12')).toEqual(entry)
    expect(listDay('2026-04-13')).toEqual([])
    await bring('Europe/Berlin', { reminders: [{ ...reminder, minutes: 20 }], sequence: 2, morning: '00:00' })
    expect(listDay('2026-03-29')).toEqual(['00:00 Exercises, about 20 minutes'])
    expect(listDay('2026-03-28')).toEqual([])
  })
})
