import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>
}

/** Whether a package that `from` asks for has an entry, beside it or further up. */
function hasEntry(from: string, name: string): boolean {
  const at = from ? `${from}/node_modules/${name}` : `node_modules/${name}`
  if (packages[at]) return true
  return from !== '' && hasEntry(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
}

describe('package-lock.json', () => {
  it('holds the binaries of every system, without which npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !hasEntry(from, name)),
    )
    expect(missing).toEqual([])
    expect(Object.entries(packages).filter(([name, { version }]) => name && !version)).toEqual([])
  })

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([])
  })
})
