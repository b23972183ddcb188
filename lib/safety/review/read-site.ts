import { placeWords } from '../data/place-words'
import { everywhere, type Places, placesOf } from './places'

const phrases = placeWords
  .flatMap(([regions, words]) => words.split(', ').map((word) => ({ word, places: placesOf(regions) })))
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ word, places }) => ({ pattern: new RegExp(`(?<= )${word}(?:e?s)?(?= )`, 'g'), places }))

const read = new Map<string, Places>()

/**
 * The places that a person means by the words for a site ("outer hip", "parte baja de la espalda"). No words, and words
 * that name no place we know, are everywhere: a place nobody can read is read at its strictest (clinical spec 4.3).
 */
export function readSite(site: string | undefined): Places {
  if (!site) return everywhere
  const known = read.get(site)
  if (known !== undefined) return known
  const places = toPlaces(site)
  if (read.size > 1000) read.clear()
  read.set(site, places)
  return places
}

function toPlaces(site: string): Places {
  const plain = site.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  let rest = ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  let places: Places = 0
  for (const phrase of phrases)
    rest = rest.replace(phrase.pattern, () => {
      places |= phrase.places
      return '·'
    })
  return places === 0 ? everywhere : places
}
