import { existsSync } from 'node:fs'
import { listScriptSizes, readFrameworkSize } from '../fixtures/script-size'

/** Prints the script that each page loads at first; e2e/script-size.desk.spec.ts holds the goals. */
if (!existsSync('.next/build-manifest.json')) throw new Error('There is no build: npm test build makes one.')

console.warn(
  `React and the framework alone: ${readFrameworkSize().toFixed(0)} KB, in each page but the patient's`,
)
for (const { name, kilobytes, goal } of listScriptSizes()) {
  const verdict = goal === undefined ? '' : `, at most ${goal}: ${kilobytes <= goal ? 'kept' : 'BROKEN'}`
  console.warn(`${name}: ${kilobytes.toFixed(0)} KB${verdict}`)
  if (goal !== undefined && kilobytes > goal) process.exitCode = 1
}
