import { readFileSync, writeFileSync } from 'node:fs'
import { readFlags } from '@/lib/safety/table/read-flags'
import { readRedFlags } from '@/lib/safety/table/read-red-flags'
import { readRules } from '@/lib/safety/table/read-rules'
import { readScreening } from '@/lib/safety/table/read-screening'
import { toJsonLines } from '@/lib/safety/table/to-json-lines'

/** `npm run safety:write`: checks the tables of flags, rules, red flags and screening, and writes what the program reads. */
const folder = 'lib/safety/data'
const read = (name: string) => readFileSync(`${folder}/${name}.csv`, 'utf8')

const flags = readFlags(read('flags'))
const names = flags.map(({ flag }) => flag)
const rules = readRules(read('rules'), names)
const redFlags = readRedFlags(read('red-flags'), names)
const cards = readScreening(
  read('screening'),
  redFlags.map(({ code }) => code),
)
writeFileSync(`${folder}/flags.json`, toJsonLines(flags))
writeFileSync(`${folder}/rules.json`, toJsonLines(rules))
writeFileSync(`${folder}/red-flags.json`, toJsonLines(redFlags))
writeFileSync(`${folder}/screening.json`, toJsonLines(cards))
console.error(
  `${flags.length} flags, ${rules.length} rules, ${redFlags.length} red flags, ${cards.length} cards.`,
)
