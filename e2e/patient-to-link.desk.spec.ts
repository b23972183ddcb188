import { expectAccessible, expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'
import { denyRedFlags } from './pages/red-flags-page'

test('from a new patient to a printed plan, a live link, a log at home, and the end of the link', async ({
  signedIn: page,
  browser,
}) => {
  const builder = new BuilderPage(page)

  await test.step('add a patient', async () => {
    await page.goto('/patients')
    const dialog = page.getByRole('dialog')
    await pressUntil(page.getByRole('button', { name: 'New patient' }).first(), dialog)
    await dialog.getByLabel('First name').fill('Nadia')
    await dialog.getByLabel('Last name').fill('Brandt')
    await dialog.getByLabel('Birth date').fill('1958-03-02')
    await dialog.getByRole('button', { name: 'Add patient' }).click()
    await expect(page.getByRole('heading', { name: 'Nadia Brandt' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('start from the hip template and see its phases', async () => {
    await pressUntil(page.getByRole('button', { name: 'Start a plan' }).first(), page.getByRole('dialog'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox', { name: 'Search templates' }).fill('hip nerve')
    await dialog.getByRole('button', { name: 'Hip nerve pain, cause not yet clear' }).click()
    await expect(page.getByRole('heading', { name: 'Nadia Brandt' })).toBeVisible()
    for (const phase of ['1 Calm', '2 Build', '3 Return'])
      await expect(page.getByRole('button', { name: phase })).toBeVisible()
    await expect(builder.row('Bent-knee fall-out')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('give what is offered, choose sides and places, which never default', async () => {
    for (const name of ['Cold pack', 'Warm pack'])
      await builder.saved(() => page.getByRole('button', { name: `Give it: ${name}` }).click())
    await page.getByRole('group', { name: 'Side for all lines without one' }).getByText('All right').click()
    for (const name of ['Cold pack', 'Warm pack']) {
      await builder.openRow(name)
      await page.getByLabel('Where on the body').fill('outer hip')
      await builder.saved(() => page.getByLabel('Where on the body').press('Enter'))
    }
  })

  await test.step('add, dose, move and remove, and find it the same after a reload', async () => {
    await builder.add('Clamshell')
    await builder.setSide('Clamshell', 'Left')
    await builder.saved(() => builder.setDose('Clamshell', '2x10 h3 3/w'))
    await expect(builder.row('Clamshell')).toContainText('2x10 h3 3/w')
    await builder.saved(() => builder.choose('Clamshell', 'Move up'))
    await builder.saved(() => builder.choose('Belly breathing', 'Remove'))
    await builder.saved(() => builder.choose('Short walks, 5–10 min', 'Move to 2 Build'))
    const before = await builder.names()
    await page.reload()
    await builder.expectSaved()
    expect(await builder.names()).toEqual(before)
    expect(before).not.toContain('Belly breathing')
    await expect(builder.row('Clamshell')).toContainText('Left')
  })

  await test.step('ask about red flags by keyboard, which the first version waits for', async () => {
    await page.getByRole('link', { name: 'Ask about red flags' }).click()
    await denyRedFlags(page)
    await expect(page.getByText(/^Red flags today: none reported/)).toBeVisible()
  })

  await test.step('publish', async () => {
    await builder.publish()
    await expectAccessible(page)
  })

  const address = await test.step('the link was made in the same act', async () => {
    const shown = page.getByRole('dialog').locator('output')
    await expect(shown).toContainText('/s/')
    return (await shown.textContent()) ?? ''
  })

  await test.step('print', async () => {
    const { pathname } = new URL(page.url())
    const planId = pathname.split('/').at(-1)
    const pdf = await page.request.get(`/api/plans/${planId}/versions/1/handout?paper=letter`)
    expect(pdf.headers()['content-disposition']).toMatch(
      /filename="hip-nerve-pain-cause-not-yet-clear-v1-\d{4}-\d{2}-\d{2}\.pdf"/,
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.keyboard.press('Escape')
  })

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-US' })
  const patient = await phone.newPage()
  await test.step('the patient reads, ticks and says how it hurt, with no account', async () => {
    const answer = await patient.goto(address)
    expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer' })
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    await expect(patient.getByRole('heading', { level: 1 })).toContainText('Nadia')
    await expect(patient.locator('body')).not.toContainText('Brandt')
    await expectAccessibleInAllColors(patient)
    await patient
      .getByRole('button', { name: /Mark done.*Side-lying clamshell|Mark done.*[Cc]lam/ })
      .first()
      .click()
    await expect(patient.getByRole('button', { name: /Done at/ }).first()).toBeVisible()
    await patient.getByRole('link', { name: 'Say how it went' }).first().click()
    await patient
      .getByRole('group', { name: /Worst pain/ })
      .getByText('4', { exact: true })
      .click()
    await patient.getByRole('button', { name: 'Save' }).click()
    await expect(patient.getByText('Worst pain: 4 of 10')).toBeVisible()
    // The clinic has it, which the therapist relies on.
    await expect(patient.getByText('Saved. Thank you.')).toBeVisible()
    await expectAccessibleInAllColors(patient)
  })

  await test.step('the therapist sees it on the plan', async () => {
    await page.reload()
    await expect(page.getByText('Last log')).toBeVisible()
    await expect(page.getByRole('img', { name: /Pain from 4 to 4/ })).toBeVisible()
  })

  await test.step('end the link: it is dead at once', async () => {
    await pressUntil(page.getByRole('button', { name: 'Share link' }), page.getByRole('dialog'))
    await page.getByRole('button', { name: 'End this link' }).click()
    await expect(page.getByRole('button', { name: 'Make a link', exact: true })).toBeVisible()
    const dead = await patient.goto(address)
    expect(dead?.status()).toBe(404)
    const wrong = await patient.goto(`${new URL(address).origin}/s/${'A'.repeat(27)}`)
    expect(wrong?.status()).toBe(404)
    await expectAccessibleInAllColors(patient)
  })
  await phone.close()
})
