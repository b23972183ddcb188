import type { PlanLocale } from '@/lib/i18n/locales'

/** Slower than people talk: it is followed while moving. */
const rate = 0.9

/** Tells whoever listens that the device has learned of another voice. */
export function subscribeVoices(listener: () => void): () => void {
  const voices = findVoices()
  voices?.addEventListener?.('voiceschanged', listener)
  return () => voices?.removeEventListener?.('voiceschanged', listener)
}

/**
 * Whether the device itself can speak the language. A voice that is made elsewhere is none: it would send what is said to
 * somebody, and a plan stays with the clinic and the patient.
 */
export function hasVoice(locale: PlanLocale): boolean {
  return findVoice(locale) !== undefined
}

/** Says it now; what was being said is broken off. */
export function speak(text: string, locale: PlanLocale): void {
  const voices = findVoices()
  const voice = findVoice(locale)
  if (!voices || !voice) return
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = rate
  voices.cancel()
  voices.speak(said)
}

export function hush(): void {
  findVoices()?.cancel()
}

function findVoice(locale: PlanLocale): SpeechSynthesisVoice | undefined {
  return findVoices()
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === locale)
}

function findVoices(): SpeechSynthesis | undefined {
  return typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : undefined
}
