import { parentPort, workerData } from 'node:worker_threads'
import { drawHandout } from './draw-handout'
import type { HandoutAnswer, HandoutJob } from './handout-job'

const { root } = workerData as { root: string }

parentPort?.on('message', async ({ id, frozen, options }: HandoutJob) => {
  parentPort?.postMessage(await answer(id, { frozen, options }))
})

async function answer(id: number, { frozen, options }: Omit<HandoutJob, 'id'>): Promise<HandoutAnswer> {
  try {
    const { bytes, problems } = await drawHandout(frozen, options, root)
    return { id, bytes, problems }
  } catch (error) {
    return {
      id,
      error: error instanceof Error ? error.message : String(error),
      range: error instanceof RangeError,
    }
  }
}
