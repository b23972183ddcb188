import type { Shape } from './shape'
import { type SpoiltPlace, spoil } from './spoil'
import type { World } from './world'

/** Every name that a field of one of the forms has. */
const fields = [
  'name',
  'email',
  'role',
  'credentials',
  'firstName',
  'lastName',
  'birthDate',
  'locale',
  'recordNumber',
  'memberId',
  'current',
  'next',
  'password',
  'token',
  'ownerName',
  'website',
  'phone',
  'timeZone',
  'country',
  'paperSize',
  'firstDayOfWeek',
  'idleTimeoutMinutes',
  'clinic.name',
  'clinic.country',
  'clinic.__proto__',
  '__proto__.role',
  'constructor',
  '$x',
  '',
]

/** What is sent to a server action: arguments as React writes them, a form, a form as a page without a script sends it, or none of it. */
export function toActionBody(id: string, { kind, places, bytes, type, pick }: Shape, world: World) {
  if (kind !== 'spoilt') return { body: kind === 'bytes' ? bytes : null, type, byScript: pick % 3 > 0 }
  const shapes = [
    () => ({
      body: Buffer.from(spoil([world.memberId, 'assistant'], places)),
      type: 'text/plain;charset=UTF-8',
      byScript: true,
    }),
    () => ({
      ...toForm([['0', spoil([{ status: 'typing' }, '$K1'], places)], ...toFields(places, pick, '1_')]),
      byScript: true,
    }),
    () => ({
      ...toForm([
        ['0', spoil([world.params.patientId, { values: {}, problems: {} }, '$K1'], places)],
        ...toFields(places, pick, '1_'),
      ]),
      byScript: true,
    }),
    () => ({
      ...toForm([['0', '[{"status":"typing"},"$K1"]'], ...toFields(places, pick, '1_')]),
      byScript: true,
    }),
    () => ({ ...toForm([[`$ACTION_ID_${id}`, ''], ...toFields(places, pick)]), byScript: false }),
    () => ({
      ...toForm([
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
        ['$ACTION_1:1', spoil([{ status: 'typing' }], places)],
        ...toFields(places, pick),
      ]),
      byScript: false,
    }),
  ]
  return shapes[pick % shapes.length]?.() ?? { body: bytes, type, byScript: true }
}

function toFields(places: readonly SpoiltPlace[], pick: number, prefix = ''): [string, string][] {
  return Array.from({ length: 1 + (pick % 7) }, (_, n) => {
    const text = places[n % places.length]?.piece ?? ''
    return [`${prefix}${fields[(pick + n) % fields.length]}`, text.startsWith('"') ? toText(text) : text]
  })
}

function toText(json: string): string {
  return JSON.parse(json) as string
}

function toForm(entries: readonly (readonly [string, string])[]) {
  const part = ([name, value]: readonly [string, string]) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return {
    body: Buffer.from(`${entries.map(part).join('')}--b--\r\n`),
    type: 'multipart/form-data; boundary=b',
  }
}
