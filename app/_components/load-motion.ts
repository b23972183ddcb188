import type { MotionFile } from '@/lib/figure/motion/motion-file'

const loaded = new Map<string, Promise<MotionFile>>()

/** Fetches and unpacks an item's stored motion, once; what failed may be asked for again. */
export function loadMotion(address: string): Promise<MotionFile> {
  const known = loaded.get(address)
  if (known) return known
  const file = fetchMotion(address)
  loaded.set(address, file)
  file.catch(() => loaded.delete(address))
  return file
}

async function fetchMotion(address: string): Promise<MotionFile> {
  const response = await fetch(address)
  if (!response.ok || !response.body) throw new Error(`The motion answered ${response.status}.`)
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json()
}
