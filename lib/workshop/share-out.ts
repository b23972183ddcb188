import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Gives the slugs one by one to one worker for each core, and takes what each answers. */
export async function shareOut<Answer>(
  slugs: readonly string[],
  workerFile: URL,
  take: (answer: Answer) => Promise<void>,
): Promise<void> {
  const queue = [...slugs]
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(workerFile, { execArgv: ['--import', 'tsx'] })
      const next = () => {
        const slug = queue.shift()
        if (slug === undefined) worker.terminate().then(() => resolve(), reject)
        else worker.postMessage(slug)
      }
      worker.on('message', (answer: Answer) => {
        take(answer).then(next, reject)
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), slugs.length) }, run))
}
