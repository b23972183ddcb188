import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readFrameworkScripts, readRouteScripts } from '../fixtures/route-scripts'

/** Script that a route loads at first, gzip at the usual level, from the manifests of the production build. */
const routes: { name: string; place: string; goal?: number }[] = [
  { name: "the patient's page", place: 's/[token]', goal: 120 },
  { name: 'sign-in', place: 'sign-in', goal: 140 },
  { name: 'builder', place: '(clinic)/plans/[planId]', goal: 300 },
  { name: 'patients', place: '(clinic)/patients' },
  { name: 'patient', place: '(clinic)/patients/[patientId]' },
  { name: 'catalog', place: '(clinic)/catalog' },
  { name: 'item', place: '(clinic)/catalog/[slug]' },
  { name: 'templates', place: '(clinic)/templates' },
  { name: 'audit', place: '(clinic)/settings/audit' },
]
if (!existsSync('.next/build-manifest.json')) throw new Error('There is no build: npm test build makes one.')

const sizes = new Map<string, number>()

function sizeOf(files: Iterable<string>): number {
  let bytes = 0
  for (const file of files) {
    const known = sizes.get(file) ?? gzipSync(readFileSync(`.next/${file}`)).length
    sizes.set(file, known)
    bytes += known
  }
  return bytes / 1024
}

console.warn(
  `React and the framework alone: ${sizeOf(readFrameworkScripts()).toFixed(0)} KB, in each of these`,
)
for (const { name, place, goal } of routes) {
  const size = sizeOf(readRouteScripts(place))
  const verdict = goal === undefined ? '' : `, goal ≤ ${goal}: ${size <= goal ? 'reached' : 'MISSED'}`
  console.warn(`${name}: ${size.toFixed(0)} KB${verdict}`)
  if (goal !== undefined && size > goal) process.exitCode = 1
}
