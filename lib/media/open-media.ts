import path from 'node:path'
import { environment } from '@/lib/environment'
import { DiskStore } from './disk-store'
import type { MediaStore } from './media-store'

let opened: { folder: string; store: MediaStore } | undefined

/** The media store of the running program: `media` in its data folder. Throws EnvironmentError. */
export function mediaStore(): MediaStore {
  const folder = mediaFolder()
  if (opened?.folder !== folder) opened = { folder, store: new DiskStore(folder) }
  return opened.store
}

/** Where that store lies, for a thread that opens it itself. Throws EnvironmentError. */
export function mediaFolder(): string {
  return path.join(environment().dataDirectory, 'media')
}
