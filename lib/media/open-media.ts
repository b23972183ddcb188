import path from 'node:path'
import { environment } from '@/lib/environment'
import { DiskStore } from './disk-store'
import type { MediaStore } from './media-store'
import { type S3Settings, S3Store } from './s3-store'

/** Where a media store lies: a folder, or a bucket. Can be handed to another thread. */
export type MediaPlace = { folder: string } | { s3: S3Settings }

let opened: { place: string; store: MediaStore } | undefined

/** The media store of the running program: where `mediaPlace` says. Throws EnvironmentError. */
export function mediaStore(): MediaStore {
  const place = mediaPlace()
  const name = JSON.stringify(place)
  if (opened?.place !== name) opened = { place: name, store: openMedia(place) }
  return opened.store
}

/** The bucket that was set, or else a folder: the program's own unless another is named. Throws EnvironmentError. */
export function mediaPlace(folder = mediaFolder()): MediaPlace {
  const { s3 } = environment()
  return s3 ? { s3 } : { folder }
}

/** Where media lie while no bucket is set. Throws EnvironmentError. */
export function mediaFolder(): string {
  return path.join(environment().dataDirectory, 'media')
}

/** The store in a place. */
export function openMedia(place: MediaPlace): MediaStore {
  return 's3' in place ? new S3Store(place.s3) : new DiskStore(place.folder)
}
