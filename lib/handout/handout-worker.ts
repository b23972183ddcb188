import { parentPort, workerData } from 'node:worker_threads'
import { openMedia } from '@/lib/media/open-media'
import { drawHandout } from './draw-handout'
import type { HandoutAnswer, HandoutJob, HandoutWorkerData } from './handout-job'

const { root, media } = workerData as HandoutWorkerData
const places = { root, media: openMedia(media) }

parentPort?.on('message', async ({ id, frozen, options }: HandoutJob) => {
  parentPort?.postMessage(await answer(id, { frozen, options }))
})

async function answer(id: number, { frozen, options }: Omit<HandoutJob, 'id'>): Promise<HandoutAnswer> {
  try {
    const { bytes, problems, missing } = await drawHandout(frozen, options, places)
    return { id, bytes, problems, missing }
  } catch (error) {
    return {
      id,
      error: error instanceof Error ? error.message : String(error),
      range: error instanceof RangeError,
    }
  }
}
