import { writeFileSync } from 'node:fs'
import { toTokensCss } from './to-tokens-css'

writeFileSync('app/tokens.css', toTokensCss())
