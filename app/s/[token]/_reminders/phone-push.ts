import type { PlanLocale } from '@/lib/i18n/locales'
import { register } from '../_offline/keep-page'
import { keepWords } from '../_offline/kept-pages'

/** Whether this browser can remind: `home` on phones that allow it from the home screen alone. */
export type PushAbility = 'can' | 'home' | 'none'

export function pushAbility(): PushAbility {
  const has = (name: string) => name in window
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return 'none'
  if (has('PushManager') && has('Notification')) return 'can'
  const isApple = /iPhone|iPad/.test(navigator.userAgent)
  return isApple && !window.matchMedia('(display-mode: standalone)').matches ? 'home' : 'none'
}

/** The words of a reminder, which the worker in the background finds where the page left them. */
export type NoticeWords = { time: string; again: string; body: string; off: string; lang: PlanLocale }

/** What the server needs to reach this browser. */
export type Target = { endpoint: string; p256dh: string; auth: string }

/** This browser's subscription for a page; null while it is not reminded. */
export async function findSubscription(path: string): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(path)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Asks the browser for its leave and an address. Null when it refuses. */
export async function subscribe(path: string, pushKey: string, words: NoticeWords): Promise<Target | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  const registration = await register(path)
  await keepWords(registration.scope, words)
  const options = { userVisibleOnly: true, applicationServerKey: pushKey }
  const made = await registration.pushManager.subscribe(options).catch(async (error: unknown) => {
    // Made under another key, of before the server's secret changed.
    const old = await registration.pushManager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return registration.pushManager.subscribe(options)
  })
  return toTarget(made)
}

/** Takes the address away from the push service. Answers which it was. */
export async function unsubscribe(path: string): Promise<string | null> {
  const subscription = await findSubscription(path)
  await subscription?.unsubscribe()
  return subscription?.endpoint ?? null
}

export function toTarget(subscription: PushSubscription): Target {
  const { endpoint, keys } = subscription.toJSON()
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }
}
