const unspaced =
  /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u
/** What no line begins with: closing marks, small kana, marks of repetition; and what no line ends with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〻ๆฯ]/u
const opening = /[\p{Ps}\p{Pi}]$/u
/** Its dictionaries are the same for every language. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** A word of scripts that are written without spaces as the words it is made of; every other word as it is. */
export function splitUnspaced(word: string): string[] {
  if (!unspaced.test(word)) return [word]
  const parts: string[] = []
  for (const { segment } of segmenter.segment(word)) {
    const last = parts.at(-1)
    if (last !== undefined && (closing.test(segment) || opening.test(last)))
      parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}
