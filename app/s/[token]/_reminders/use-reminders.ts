'use client'
import { useState } from 'react'
import { isSlot, type Slot } from '@/lib/dosage/slot'
import { oneByOne } from '@/lib/one-by-one'
import { type KeptChoice, keepChoice, readChoice, usualChoice } from './kept-choice'
import {
  findSubscription,
  type NoticeWords,
  subscribe,
  type Target,
  toTarget,
  unsubscribe,
} from './phone-push'

type Settings = { slots: Slot[]; calendar: string | null; pushKey: string }
/** What comes next waits for it. */
const patienceMs = 20_000

type Said = 'saved' | 'failed' | 'denied' | null

/** What reminders a link has, and what can be done about them. `base` is the address of its reminders. */
export function useReminders(base: string) {
  const path = base.replace(/^\/api|\/reminders$/g, '')
  const [settings, setSettings] = useState<Settings | null>(null)
  const [choice, setChoice] = useState(usualChoice)
  const [isPushed, setPushed] = useState(false)
  const [said, setSaid] = useState<Said>(null)
  const [turn] = useState(oneByOne)

  /** Does something when what was asked for before it is done, and says what became of it. */
  async function attempt(work: () => Promise<Said>): Promise<void> {
    setSaid(null)
    setSaid(await turn(work).catch(() => 'failed' as const))
  }

  const open = () =>
    attempt(async () => {
      setChoice(readChoice())
      setSettings(toSettings(await ask('GET', base)))
      setPushed('serviceWorker' in navigator && (await findSubscription(path)) !== null)
      return null
    })

  const follow = (chosen: KeptChoice) =>
    attempt(async () => {
      const { times, withLink } = chosen
      const made = await ask('PUT', `${base}/calendar`, { times, withLink, timeZone: timeZone() })
      setSettings((before) => before && { ...before, calendar: toAddress(made) })
      return 'saved'
    })

  const change = (chosen: KeptChoice) => {
    setChoice(chosen)
    keepChoice(chosen)
    if (settings?.calendar) follow(chosen)
    if (isPushed)
      attempt(() => remind(chosen, async () => findSubscription(path).then((one) => one && toTarget(one))))
  }

  async function remind(chosen: KeptChoice, find: () => Promise<Target | null>): Promise<Said> {
    const target = await find()
    if (!target) return 'denied'
    const { times, quiet, againAfter } = chosen
    await ask('PUT', `${base}/push`, { target, choice: { times, quiet, againAfter, timeZone: timeZone() } })
    setPushed(true)
    return 'saved'
  }

  return {
    settings,
    choice,
    isPushed,
    said,
    open,
    change,
    follow: () => follow(choice),
    end: () =>
      attempt(async () => {
        await ask('DELETE', `${base}/calendar`)
        setSettings((before) => before && { ...before, calendar: null })
        return 'saved'
      }),
    push: (words: NoticeWords) =>
      attempt(() => remind(choice, () => subscribe(path, settings?.pushKey ?? '', words))),
    stopPush: () =>
      attempt(async () => {
        const endpoint = await unsubscribe(path)
        setPushed(false)
        if (endpoint) await ask('DELETE', `${base}/push`, { endpoint })
        return 'saved'
      }),
  }
}

/** The phone's own time zone. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

async function ask(method: string, address: string, body?: object): Promise<unknown> {
  const sent = body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(address, { method, cache: 'no-store', signal, ...sent })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.status === 204 ? null : answer.json()
}

function toSettings(answer: unknown): Settings {
  const { slots, calendar, pushKey } = answer as Partial<Record<keyof Settings, unknown>>
  return {
    slots: Array.isArray(slots) ? slots.filter(isSlot) : [],
    calendar: toAddress(calendar),
    pushKey: String(pushKey),
  }
}

function toAddress(calendar: unknown): string | null {
  const address = (calendar as { address?: unknown } | null)?.address
  return typeof address === 'string' ? address : null
}
