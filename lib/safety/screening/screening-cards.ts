import data from '../data/screening.json' with { type: 'json' }
import type { ScreeningCard } from './screening-card'

/** Every card of the screening in the order it is asked; read from `data/screening.csv`, and checked when written. */
export const screeningCards = data as readonly ScreeningCard[]
