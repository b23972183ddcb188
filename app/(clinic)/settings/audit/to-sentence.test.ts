import { createFormatter, createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import type { Messages } from '@/lib/i18n/messages'
import english from '@/lib/i18n/messages/en/settings.json'
import spanish from '@/lib/i18n/messages/es/settings.json'
import { toSentence } from './to-sentence'

const messages = { en: english, es: spanish }

function say(locale: 'en' | 'es', fields: string[]) {
  // Spanish is begun, and not yet among the messages that a page may have.
  const words = { settings: messages[locale] } as unknown as Messages
  const t = createTranslator({ locale, messages: words, namespace: 'settings.audit' })
  const event = { kind: 'patient-changed' as const, patientId: 'x', fields }
  const line = { event, patient: 'Rosa Delgado', plan: null, member: null }
  return toSentence(t, createFormatter({ locale }), line)
}

it.each([
  ['en', 'Changed first name, birth date, and email of Rosa Delgado'],
  ['es', 'Cambió datos de Rosa Delgado: nombre, fecha de nacimiento y correo'],
] as const)('in %s the changed fields are a list of that language', (locale, sentence) => {
  expect(say(locale, ['firstName', 'birthDate', 'email'])).toBe(sentence)
})

it('names a field that has no word any more as it was recorded', () => {
  expect(say('en', ['fax'])).toBe('Changed fax of Rosa Delgado')
})
