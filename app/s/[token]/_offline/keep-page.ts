/** Has the worker of a link's address keep its page. Rejects where the browser has none, or refuses it. */
export async function askToKeep(path: string, shareLinkId: string, language: string): Promise<void> {
  const { active } = await register(path)
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  active?.postMessage({ kind: 'keep', shareLinkId, language, lean: connection?.saveData === true })
}

/** Has what waits sent by the worker, also when the page is closed. */
export async function askForSync(path: string): Promise<void> {
  const registration: WithSync | undefined =
    'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration(path) : undefined
  await registration?.sync?.register('check-ins')
}

/** The worker of a link's address, at work. */
export async function register(path: string): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register('/sw.js', { scope: path })
  await untilActive(registration)
  return registration
}

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }

function untilActive(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (registration.active || !worker) return Promise.resolve()
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
    })
  })
}
