import { describe, expect, it } from 'vitest'
import { findTemplates } from './find-templates'
import { templateTerms } from './template-terms'
import { listTemplates } from './templates'

const rows = listTemplates().map(({ code, region }) => ({ code, terms: templateTerms(code, region) }))
const find = (typed: string) => findTemplates(rows, typed).map(({ code }) => code)

describe('findTemplates', () => {
  it.each([
    ['sciatica', ['hip_nerve_general', 'deep_gluteal', 'lumbar_radiculopathy']],
    ['knee repl', ['tka']],
    ['THR', ['tha_posterior', 'tha_anterior']],
    ['ACL', ['aclr']],
    ['tennis elbow', ['lateral_elbow']],
    ['M75.0', ['frozen_shoulder']],
    ['hombro congelado', ['frozen_shoulder']],
    ['espolon', ['plantar_heel']],
    ['falls', ['falls']],
    ['tha_anterior', ['tha_anterior']],
  ])('by "%s"', (typed, codes) => {
    expect(find(typed)).toEqual(codes)
  })

  it('finds all by nothing, and nothing by what no template is called', () => {
    expect(find(' ')).toHaveLength(rows.length)
    expect(find('zzz')).toEqual([])
  })
})
