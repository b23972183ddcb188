import { describe, expect, it } from 'vitest'
import { can, permissions } from './policy'
import { roles } from './role'

const expected = `
                 owner therapist assistant
  readPatient    yes   yes       yes
  changePatient  yes   yes       yes
  archivePatient yes   yes       no
  handOver       yes   yes       no
  readPlan       yes   yes       yes
  changePlan     yes   yes       yes
  publishPlan    yes   yes       no
  shareLink      yes   yes       no
  readAdherence  yes   yes       yes
  changeCatalog  yes   yes       no
  exportData     yes   yes       no
  manageMembers  yes   no        no
  changeClinic   yes   no        no
  readAudit      yes   no        no
`
const [, ...rows] = expected
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('policy', () => {
  it('names every permission once in the table of this test', () => {
    expect(rows.map(([name]) => name)).toEqual([...permissions])
  })

  for (const permission of permissions) {
    for (const [column, role] of roles.entries()) {
      const answer = rows.find(([name]) => name === permission)?.[column + 1]
      it(`${role}: ${permission} ${answer}`, () => {
        expect(can(role, permission)).toBe(answer === 'yes')
      })
    }
  }
})
