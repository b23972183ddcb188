import { expect, test } from '@playwright/test'
import { listScriptSizes } from './fixtures/script-size'

for (const { name, kilobytes, goal = Number.POSITIVE_INFINITY } of listScriptSizes())
  test(`${name} loads no more script at first than it may`, () => {
    test.info().annotations.push({ type: 'KB', description: kilobytes.toFixed(0) })
    expect(kilobytes).toBeLessThanOrEqual(goal)
  })
