import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { sayFilmProblem } from './film-problem'
import { type OpenFilm, openFilm } from './open-film'
import { withoutTimes } from './without-times'

export type KeptFilm = {
  bytes: Uint8Array<ArrayBuffer>
  extension: OpenFilm['extension']
  width: number
  height: number
}

/**
 * The film in a file as it is kept: picture and sound copied into a container of our own, so that nothing of what the
 * file carried beside them (place, time, camera, names, other tracks) is left. Their quality stays as it was. The same
 * film gives the same bytes. Throws InputError for what is no film that every browser plays.
 */
export function toFilm(file: string): Promise<KeptFilm> {
  return openFilm(new FilePathSource(file), async (film) => {
    if ('code' in film) throw new InputError(sayFilmProblem(film))
    const { extension, width, height } = film
    const written = await rewrite(film).catch((cause: unknown) => {
      throw new InputError(said('own.film.unreadable'), [], { cause })
    })
    return { bytes: extension === 'mp4' ? withoutTimes(written) : written, extension, width, height }
  })
}

async function rewrite({ video, audio, extension }: OpenFilm): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget()
  // What a browser needs to begin stands first, so that a film begins before it is loaded.
  const format =
    extension === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' })
  const output = new Output({ format, target })
  const pictures = new EncodedVideoPacketSource((await video.getCodec()) ?? 'avc')
  output.addVideoTrack(pictures, { rotation: await video.getRotation(), flip: await video.getFlip() })
  const sound = audio && new EncodedAudioPacketSource((await audio.getCodec()) ?? 'aac')
  if (sound) output.addAudioTrack(sound)
  await output.start()
  const first = await Promise.all([video, audio].map((track) => track?.getFirstTimestamp() ?? 0))
  const shift = Math.max(0, ...first.map((time) => -time))
  await Promise.all([copy(video, pictures, shift), audio && sound && copy(audio, sound, shift)])
  await output.finalize()
  if (!target.buffer) throw new TypeError('The film has no bytes.')
  return new Uint8Array(target.buffer)
}

type Tracks = { video: NonNullable<OpenFilm['video']>; audio: NonNullable<OpenFilm['audio']> }

async function copy(
  track: Tracks['video'] | Tracks['audio'],
  into: EncodedVideoPacketSource | EncodedAudioPacketSource,
  shift: number,
): Promise<void> {
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const moved = shift > 0 ? packet.clone({ timestamp: packet.timestamp + shift }) : packet
    await into.add(moved, { decoderConfig } as never)
  }
  into.close()
}
