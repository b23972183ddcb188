import type { BuiltAction } from '../fuzz/built-routes'
import type { World } from '../fuzz/world'

/** Arguments of a server action: a list, or the fields of a form that comes after what is bound and the state. */
export type Call = { action: BuiltAction; args: unknown[] | Map<string, string> }

const typing = '{"status":"typing"}'
const patient = {
  firstName: 'Tomas',
  lastName: 'Brandt',
  birthDate: '',
  email: '',
  locale: 'en',
  recordNumber: '',
}
const clinic = {
  name: 'Elm Road Physiotherapy',
  phone: '',
  address: '',
  website: '',
  accent: '',
  timeZone: 'UTC',
  country: 'US',
  emergencyNumber: '',
  crisisLine: '',
  hours: '',
  paperSize: 'a4',
  firstDayOfWeek: '1',
  idleTimeoutMinutes: '15',
}

/** Every server action with what would be right for it, about the people and the session of a world. */
export function listRightCalls(actions: readonly BuiltAction[], world: World, sessionId: string): Call[] {
  const { memberId, params } = world
  const right: Record<string, Call['args']> = {
    addPatientAction: toForm(['{"values":{},"problems":{}}'], patient),
    changePatientAction: toForm([`"${params.patientId}"`, '{"values":{},"problems":{}}'], patient),
    saveClinic: toForm([typing], clinic),
    add: toForm([typing], {
      name: 'Ada Lind',
      email: `${memberId}@example.test`,
      role: 'therapist',
      credentials: '',
    }),
    chooseLanguage: ['es'],
    giveRole: [memberId, 'owner'],
    makeLink: [memberId],
    remove: [memberId],
    restore: [memberId],
    savePassword: toForm([typing], { current: 'grey heron on the pier', next: 'eleven slow boats at noon' }),
    endOtherSessions: [],
    endSession: [sessionId],
    setUp: toForm([typing], {
      'clinic.name': 'x',
      'clinic.country': 'US',
      'clinic.timeZone': 'UTC',
      ownerName: 'x',
      email: 'x@example.test',
      password: 'eleven slow boats at noon',
    }),
    setNewPassword: toForm([typing], { token: 'x', password: 'eleven slow boats at noon' }),
  }
  return actions.map((action) => {
    const args = right[action.name]
    if (!args) throw new Error(`${action.name} is not known to this test: say what would be right for it.`)
    return { action, args }
  })
}

function toForm(before: readonly string[], fields: Record<string, string>): Map<string, string> {
  const named = Object.entries(fields).map(([name, value]): [string, string] => [`1_${name}`, value])
  return new Map([...named, ['0', `[${[...before, '"$K1"'].join(',')}]`]])
}
