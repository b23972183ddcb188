import type { ScreeningCard } from './screening-card'
import { screeningCards } from './screening-cards'

/** What decides which questions fit; what is not known asks more, never less. */
export type ScreeningFor = {
  /** Where the plan works; empty while it works nowhere yet. */
  regions: readonly string[]
  /** A line moves or names a nerve. */
  nerve: boolean
  /** In whole years; null where no birth date is known. */
  age: number | null
  /** Medicines are noted: a flag of that group, or a sheet about one in the plan. */
  medicines: boolean
  /** Pain that lasts. */
  persistent: boolean
  /** Nobody has asked this patient before. */
  first: boolean
  /** Red flags that are open: they are asked again wherever the plan works. */
  open: readonly string[]
}

const leg = ['gluteal', 'hip', 'groin', 'thigh', 'knee', 'leg', 'ankle', 'foot']
/** Regions that say nothing of where: every card that goes by place is asked. */
const nowhere = ['any', 'balance']

/** A card as it is asked of one patient: only the rows that count at their age. */
export type AskedCard = Omit<ScreeningCard, 'opens'> & { opens: string[] }

/**
 * The cards to ask (clinical spec 5.2), in their order. Where the plan works at no known place, those of every place.
 */
export function cardsToAsk(about: ScreeningFor): AskedCard[] {
  const { regions, nerve } = about
  const places = regions.filter((region) => !nowhere.includes(region))
  const everywhere = places.length === 0
  const holds = (word: string) => {
    if (word === 'always') return true
    if (word === 'first') return about.first
    if (word === 'again') return !about.first
    if (word === 'medicines') return about.medicines
    if (word === 'persistent') return about.persistent
    if (everywhere) return true
    if (word === 'nerve') return nerve
    if (word === 'leg-nerve') return nerve && places.some((place) => leg.includes(place))
    return places.includes(word)
  }
  return atAge(
    screeningCards.filter(
      ({ asked, opens }) => asked.some(holds) || opens.some(({ code }) => about.open.includes(code)),
    ),
    about.age,
  )
}

/** Every card there is, for whoever wants to ask more than what fits. */
export function everyCard(age: number | null): AskedCard[] {
  return atAge(screeningCards, age)
}

function atAge(cards: readonly ScreeningCard[], age: number | null): AskedCard[] {
  return cards.map((card) => ({
    ...card,
    opens: card.opens
      .filter(({ from = 0, to = 200 }) => age === null || (from <= age && age <= to))
      .map(({ code }) => code),
  }))
}
