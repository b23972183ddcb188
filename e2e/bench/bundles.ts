import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readFrameworkScripts, readLinkPageScript, readRouteScripts } from '../fixtures/route-scripts'

/** Script that a page loads at first, gzip at the usual level, from the manifests of the production build. */
const routes: { name: string; place: string; goal?: number }[] = [
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
  `React and the framework alone: ${sizeOf(readFrameworkScripts()).toFixed(0)} KB, in each of the others`,
)
tell("the patient's page, which has nothing of the framework", sizeOf([readLinkPageScript('en')]), 120)
for (const { name, place, goal } of routes) tell(name, sizeOf(readRouteScripts(place)), goal)

function tell(name: string, size: number, goal?: number): void {
  const verdict = goal === undefined ? '' : `, goal ≤ ${goal}: ${size <= goal ? 'reached' : 'MISSED'}`
  console.warn(`${name}: ${size.toFixed(0)} KB${verdict}`)
  if (goal !== undefined && size > goal) process.exitCode = 1
}
