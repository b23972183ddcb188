import { amountRules } from './amount-rules'
import { boutRules } from './bout-rules'
import { dayRules } from './day-rules'
import { frequencyRules } from './frequency-rules'
import { limitRules } from './limit-rules'
import { loadRules } from './load-rules'
import { refusalRules } from './refusal-rules'
import type { Rule } from './rule'
import { sideRules } from './side-rules'
import { wordRules } from './word-rules'

/** In the order they are tried at a place in the text: the longer reading first (clinical spec 2.6). */
export const doseRules: readonly Rule[] = [
  ...limitRules,
  ...boutRules,
  ...loadRules,
  ...wordRules,
  ...frequencyRules,
  ...dayRules,
  ...sideRules,
  ...refusalRules,
  ...amountRules,
]
