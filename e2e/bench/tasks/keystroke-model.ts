/**
 * Seconds of the operators of the keystroke-level model (Card, Moran and Newell, The Psychology of Human-Computer
 * Interaction, 1983, chapter 8): a key of an average typist, pointing at a target and pressing it, moving the hand between
 * keys and mouse, and getting ready for an act. What the program takes to answer is not counted.
 */
export const seconds = { key: 0.28, point: 1.1, home: 0.4, ready: 1.35 } as const

export type Act =
  /** Pointed at and pressed: a field, an entry of a menu or list that is open, or anything else. */
  | { kind: 'click'; on: 'field' | 'entry' | 'command'; what: string }
  /** Typed in one go. */
  | { kind: 'text'; text: string }
  /** A key, with those held meanwhile (`Control+Enter`); `toField` where it brings the caret into a field. */
  | { kind: 'key'; key: string; toField: boolean }

export type Cost = { clicks: number; keys: number; homings: number; thoughts: number; seconds: number }

/**
 * What a row of acts costs; the hand begins on the mouse. Getting ready is counted before every act but where the model
 * leaves it out: before what was part of the decision for the act before (text in the field that was just gone to, an entry
 * of the menu just opened), before the key that ends a text or a choice by arrows, and between presses of one key in a row.
 */
export function costOf(acts: readonly Act[]): Cost {
  let [clicks, keys, homings, thoughts] = [0, 0, 0, 0]
  let onMouse = true
  for (const [index, act] of acts.entries()) {
    if (onMouse !== (act.kind === 'click')) homings += 1
    onMouse = act.kind === 'click'
    if (!followsFrom(acts[index - 1], act)) thoughts += 1
    if (act.kind === 'click') clicks += 1
    else keys += act.kind === 'text' ? keysOf(act.text) : act.key.split('+').length
  }
  const { key, point, home, ready } = seconds
  return {
    ...{ clicks, keys, homings, thoughts },
    seconds: clicks * point + keys * key + homings * home + thoughts * ready,
  }
}

const ending = ['Enter', 'Tab', 'Escape']

function followsFrom(before: Act | undefined, act: Act): boolean {
  if (!before) return false
  if (act.kind === 'click') return act.on === 'entry' && before.kind === 'click' && before.on === 'command'
  if (act.kind === 'text')
    return before.kind === 'click' ? before.on === 'field' : before.kind === 'key' && before.toField
  if (before.kind === 'key' && before.key === act.key) return true
  const ends = before.kind === 'text' || (before.kind === 'key' && before.key.startsWith('Arrow'))
  return ends && ending.includes(act.key)
}

/** A capital takes the shift key too. */
function keysOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 2 : 1), 0)
}
