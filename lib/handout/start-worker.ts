import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { mediaPlace } from '@/lib/media/open-media'
import type { HandoutWorkerData } from './handout-job'

/**
 * Starts the thread that draws handouts. In a Next build the bundler turns the address into a compiled file;
 * elsewhere (command line, tests, bench) the source itself is loaded. Throws EnvironmentError.
 */
export function startWorker(): Worker {
  if (process.env.NEXT_RUNTIME)
    return new Worker(new URL('./handout-worker.ts', import.meta.url), {
      workerData: toWorkerData(process.cwd()),
    })
  const here = path.dirname(fileURLToPath(import.meta.url))
  return new Worker(path.join(here, 'handout-worker-from-source.mjs'), {
    // React checks itself at every step unless it is told that nobody is developing.
    env: { ...process.env, NODE_ENV: 'production' },
    workerData: toWorkerData(path.resolve(here, '..', '..')),
  })
}

function toWorkerData(root: string): HandoutWorkerData {
  return { root, media: mediaPlace() }
}
