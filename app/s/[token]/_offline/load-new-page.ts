/** Nobody waits longer for a worker that does not answer, as one of an earlier program. */
const patienceMs = 1000

/**
 * Loads the page anew where a newer one is known of. The worker is told first: after some seconds without an answer of the
 * server it would show the one that it keeps, which is the one before.
 */
export async function loadNewPage(): Promise<void> {
  await tellWorker()
  window.location.reload()
}

function tellWorker(): Promise<void> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return Promise.resolve()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    setTimeout(resolve, patienceMs)
    worker.postMessage({ kind: 'awaited' }, [port2])
  })
}
