import { readFileSync, writeFileSync } from 'node:fs'
import { readMeasures } from '@/lib/measures/table/read-measures'
import { readOffered } from '@/lib/measures/table/read-offered'
import { toMeasuresJson } from '@/lib/measures/table/to-measures-json'
import { templateSources } from '@/lib/plan/templates/template-sources'
import { toJsonLines } from '@/lib/safety/table/to-json-lines'

/** `npm run measures:write`: checks the tables of outcome measures and writes what the program reads. */
const folder = 'lib/measures/data'
const read = (name: string) => readFileSync(`${folder}/${name}.csv`, 'utf8')

const measures = readMeasures(read('measures'))
const offered = readOffered(read('offered-first'), {
  measures: measures.map(({ code }) => code),
  templates: [...templateSources.keys()],
})
writeFileSync(`${folder}/measures.json`, toMeasuresJson(measures))
writeFileSync(`${folder}/offered-first.json`, toJsonLines(offered))
console.error(`${measures.length} measures, ${offered.length} groups of templates.`)
