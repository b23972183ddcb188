import { findStore } from '../_log/page-store'

/** Beside the picture and the words: each can be off. */
export const signalNames = ['voice', 'sound', 'shake'] as const
export type SignalName = (typeof signalNames)[number]
export type Signals = Record<SignalName, boolean>

const key = 'plinth-follow-signals'
export const allOn: Signals = { voice: true, sound: true, shake: true }
const listeners = new Set<() => void>()
let current: Signals | null = null

export function subscribeSignals(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this person wants to hear and feel, kept on this device. */
export function readSignals(): Signals {
  current ??= toSignals()
  return current
}

export function changeSignal(name: SignalName, on: boolean): void {
  current = { ...readSignals(), [name]: on }
  try {
    findStore()?.setItem(key, JSON.stringify(current))
  } catch {
    // Without a store the choice holds for this visit.
  }
  for (const listener of listeners) listener()
}

function toSignals(): Signals {
  try {
    const kept: Partial<Record<SignalName, unknown>> = JSON.parse(findStore()?.getItem(key) ?? '{}')
    return { voice: kept.voice !== false, sound: kept.sound !== false, shake: kept.shake !== false }
  } catch {
    return allOn
  }
}
