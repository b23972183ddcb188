/** What a service worker has beside a page, as far as ours uses it: the types of a page and of a worker exclude each other. */
export type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
export type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void }
export type Pushed = Lasting & { data: { json(): unknown } | null }
export type Clicked = Lasting & { notification: Notification; action: string }
export type Syncing = Lasting & { tag: string }
export type Asked = Lasting & { data: unknown; ports: readonly MessagePort[] }

type Window = { url: string; focus(): Promise<unknown> }
type Heard = {
  install: Lasting
  activate: Lasting
  fetch: Fetching
  message: Asked
  sync: Syncing
  push: Pushed
  notificationclick: Clicked
}

export type WorkerScope = {
  registration: ServiceWorkerRegistration
  clients: {
    claim(): Promise<void>
    matchAll(of: { type: 'window'; includeUncontrolled: boolean }): Promise<Window[]>
    openWindow(address: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof Heard>(name: Name, listener: (event: Heard[Name]) => void): void
}

export const worker = globalThis as unknown as WorkerScope

/** The token in the address of the worker's pages. */
export function tokenOf({ registration }: WorkerScope): string {
  return new URL(registration.scope).pathname.split('/').at(-1) ?? ''
}
