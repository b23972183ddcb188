const codes = new Set(
  'LFLX LEXT LROT LFR LLOAD TFLX TEXT CFLX CEXT CROT CSIDE CLOAD PERIP PRONE SUPFLAT FLOOR HEADDN VALS ISOH BALCH AMOD AVIG PFC HYDRO CLINIC INFO'.split(
    ' ',
  ),
)

/** Whether a movement code acts on the whole person and so never on one limb (clinical spec 1.3). */
export function isWholePerson(code: string): boolean {
  return codes.has(code)
}
