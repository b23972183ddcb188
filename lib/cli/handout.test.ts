import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPdf } from '@/lib/handout/fixtures/read-pdf'
import { getTemplate, toPlanContent } from '@/lib/plan/templates/templates'
import { toPlanFile } from '@/lib/plan/to-plan-file'
import { runCommandLine } from './run-command-line'

const folder = mkdtempSync(path.join(tmpdir(), 'handout-'))
const file = path.join(folder, 'plan.json')
const out = path.join(folder, 'plan.pdf')
const plan = {
  ...toPlanFile(toPlanContent(getTemplate('meralgia'))),
  patient: { name: 'Ana Ruiz', flags: [] },
}
writeFileSync(file, JSON.stringify(plan))

const runHandout = (args: string[]) => runCommandLine(['handout', ...args])

function listen() {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  return said
}
afterEach(() => {
  vi.restoreAllMocks()
})

// A worker is started, which takes its time on a busy machine.
describe('plinth handout', () => {
  it('prints a plan file on the paper that was asked for and tells what the plan leaves open', async () => {
    const said = listen()
    expect(await runHandout([file, '--out', out, '--paper', 'letter', '--grey', '--now', '2026-11-23'])).toBe(
      0,
    )
    const { pages } = await readPdf(readFileSync(out))
    const text = pages[0]?.texts.map((one) => one.text).join(' ')
    expect([pages[0]?.width, pages[0]?.height]).toEqual([612, 792])
    expect(text).toContain('Ana’s exercises')
    expect(text).toContain('Ana, 23 Nov 2026')
    expect(text).not.toContain('Ruiz')
    expect(said.join('')).toContain('has no side')
  })

  it('prints in Spanish, the words of the items, the doses and the page', async () => {
    listen()
    const spanish = path.join(folder, 'plan-es.json')
    writeFileSync(spanish, JSON.stringify(toPlanFile(toPlanContent(getTemplate('meralgia', 'es')))))
    expect(await runHandout([spanish, '--out', out, '--country', 'mx'])).toBe(0)
    const { pages } = await readPdf(readFileSync(out))
    const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ')
    expect(text).toContain('Quitar presión')
    expect(text).toContain('boca arriba')
    expect(text).toContain('Dos veces al día.')
    expect(text).toContain('911')
    expect(text).not.toMatch(/\b(your|the|once|day)\b/)
  })

  it('prints the emergency number of the country', async () => {
    listen()
    await runHandout([file, '--out', out, '--country', 'de'])
    const { pages } = await readPdf(readFileSync(out))
    expect(pages[0]?.texts.map((one) => one.text).join(' ')).toContain('Call 112')
  })

  it('names the missing file or output, and an option that it does not know', async () => {
    const said = listen()
    expect(await runHandout([file])).toBe(2)
    expect(await runHandout(['--out', out])).toBe(2)
    expect(await runHandout([file, '--out', out, '--colour'])).toBe(2)
    expect(said.join('')).toMatch(/'--out <file>' not specified.*'file'.*'--colour'/s)
  })

  it.each([
    [['--layout', 'poster'], 'Allowed: standard, compact'],
    [['--paper', 'a5'], "argument 'a5' is invalid. Allowed: a4, letter."],
    [['--locale', 'fr'], "argument 'fr' is invalid. Allowed: en, es."],
    [['--now', '2026-02-30'], "'2026-02-30' is invalid. A day as YYYY-MM-DD."],
    [['--country', 'USA'], 'Two letters'],
    [['--link', 'plinth'], 'http'],
  ])('refuses %j with what is allowed', async (args, words) => {
    const said = listen()
    expect(await runHandout([file, '--out', out, ...args])).toBe(2)
    expect(said.join('')).toContain(words)
  })

  it('names the place of what is wrong in a plan file', async () => {
    const bad = path.join(folder, 'bad.json')
    writeFileSync(
      bad,
      JSON.stringify({
        ...plan,
        currentPhaseId: undefined,
        phases: [{ id: 'p', title: 'One', items: [{ id: 'a', slug: 'brigde' }] }],
      }),
    )
    const said = listen()
    expect(await runHandout([bad, '--out', out])).toBe(2)
    expect(said.join('')).toMatch(/phases\[0\]\.items\[0\]\.slug: .*brigde/)
  })
})
