/** Hertz, seconds and loudness (0 to 1) of what is heard: a bell where something begins, a soft tick for each second. */
const tones = {
  bell: { pitch: 660, length: 0.5, gain: 0.2 },
  tick: { pitch: 990, length: 0.04, gain: 0.05 },
} as const
/** Milliseconds: one shake where something begins. */
const shakes = 120

let context: AudioContext | null = null

/** Plays a tone made here; nothing where the browser has no sound or does not allow it yet. */
export function play(name: keyof typeof tones): void {
  try {
    context ??= new AudioContext()
    if (context.state === 'suspended') void context.resume()
    const { pitch, length, gain } = tones[name]
    const volume = new GainNode(context, { gain })
    const tone = new OscillatorNode(context, { frequency: pitch })
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + length)
    tone.connect(volume).connect(context.destination)
    tone.start()
    tone.stop(context.currentTime + length)
  } catch {
    // A browser without sound: picture and words are enough.
  }
}

export function canShake(): boolean {
  return typeof navigator !== 'undefined' && 'vibrate' in navigator
}

export function shake(): void {
  if (canShake()) navigator.vibrate(shakes)
}
