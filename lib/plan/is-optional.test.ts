import { describe, expect, it } from 'vitest'
import { isOptional } from './is-optional'
import { templateTexts } from './templates/texts/template-texts'

describe('isOptional', () => {
  it('knows the word that templates use in each language, and no condition', () => {
    for (const { shared } of Object.values(templateTexts)) {
      const { optional = '', ...others } = shared.conditions
      expect(isOptional(optional)).toBe(true)
      expect(Object.values(others).some(isOptional)).toBe(false)
    }
  })
})
