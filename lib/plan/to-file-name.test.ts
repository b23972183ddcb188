import { expect, it } from 'vitest'
import { toFileName } from './to-file-name'

it.each([
  ['Hip nerve pain, cause not yet clear', 'hip-nerve-pain-cause-not-yet-clear-v2-2026-11-28'],
  ['Dolor de cadera: fase 1 / señal', 'dolor-de-cadera-fase-1-senal-v2-2026-11-28'],
  ['"; filename="x.exe\r\n', 'filename-x-exe-v2-2026-11-28'],
  ['..', 'plan-v2-2026-11-28'],
  ['髋部计划', 'plan-v2-2026-11-28'],
  [`${'long '.repeat(30)}`, `${'long-'.repeat(12).slice(0, -1)}-v2-2026-11-28`],
])('names the file of “%s” so that no disk and no header trips over it', (title, name) => {
  expect(toFileName(title, 'v2', '2026-11-28')).toBe(name)
})
