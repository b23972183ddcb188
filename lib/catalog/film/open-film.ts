import { Input, type InputAudioTrack, type InputVideoTrack, MP4, QTFF, type Source, WEBM } from 'mediabunny'
import { filmLimits } from './film-limits'
import type { FilmProblem } from './film-problem'

/** A film that every present browser plays: its tracks, how it is shown, and the container it is kept in. */
export type OpenFilm = {
  video: InputVideoTrack
  /** Null for a film without sound. */
  audio: InputAudioTrack | null
  extension: 'mp4' | 'webm'
  width: number
  height: number
  seconds: number
}

const codecs = {
  mp4: { video: ['avc'], audio: ['aac', 'mp3'] },
  webm: { video: ['vp8', 'vp9'], audio: ['opus', 'vorbis'] },
} as const

/** Codecs by the names that cameras and programs give them. */
const codecNames: Record<string, string> = {
  avc: 'H.264 10 bit',
  hevc: 'HEVC (H.265)',
  av1: 'AV1',
  vp9: 'VP9 10 bit',
}

/**
 * Reads what a file is by its content, in a browser or on the server, without decoding a picture. `use` gets the film
 * while it is open, or what is wrong with it: no MP4, QuickTime or WebM, too long, or in a codec that some browsers do
 * not play. Throws what `use` throws.
 */
export async function openFilm<Result>(
  source: Source,
  use: (film: OpenFilm | FilmProblem) => Promise<Result> | Result,
): Promise<Result> {
  const input = new Input({ source, formats: [MP4, QTFF, WEBM] })
  try {
    return await use(await readFilm(input).catch((): FilmProblem => ({ code: 'unreadable' })))
  } finally {
    input.dispose()
  }
}

async function readFilm(input: Input): Promise<OpenFilm | FilmProblem> {
  const video = await input.getPrimaryVideoTrack()
  if (!video) return { code: 'unreadable' }
  const extension = (await input.getFormat()) === WEBM ? 'webm' : 'mp4'
  const codec = await video.getCodec()
  if (!(await isPlayed(video, codecs[extension].video))) return toCodecProblem(codec)
  const sounds = await input.getAudioTracks()
  const heard = await Promise.all(sounds.map((track) => isPlayed(track, codecs[extension].audio)))
  const audio = sounds.find((_, index) => heard[index]) ?? null
  if (!audio && sounds[0]) return toCodecProblem(await sounds[0].getCodec())
  const seconds = await input.computeDuration()
  if (!(seconds > 0)) return { code: 'unreadable' }
  if (seconds > filmLimits.seconds + 1) return { code: 'tooLong' }
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
  return { video, audio, extension, width, height, seconds }
}

/** H.264 in 4:2:0 and 8 bit (profiles 66 to 100) and VP9 profile 0 are what every decoder has. */
async function isPlayed(
  track: InputVideoTrack | InputAudioTrack,
  known: readonly string[],
): Promise<boolean> {
  const codec = await track.getCodec()
  if (!codec || !known.includes(codec)) return false
  const parameters = (await track.getCodecParameterString()) ?? ''
  if (codec === 'avc') return /^avc[13]\.(42|4d|58|64)/i.test(parameters)
  return codec !== 'vp9' || parameters === 'vp9' || /^vp09\.00\./.test(parameters)
}

function toCodecProblem(codec: string | null): FilmProblem {
  return codec ? { code: 'codec', name: codecNames[codec] ?? codec.toUpperCase() } : { code: 'unreadable' }
}
