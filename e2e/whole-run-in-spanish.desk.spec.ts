import { chooseLanguage } from '@/lib/auth/language/mutations'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { getTemplate } from '@/lib/plan/templates/templates'
import { createMember } from '@/prisma/factories/member'
import { expect, test } from './fixtures/journey'
import { expectNoEnglishWord } from './fixtures/no-english'
import { BuilderPage } from './pages/builder-page'
import { pressUntil } from './pages/press-until'

const password = 'garza gris en el muelle'
const names = [
  'Inés Robledo',
  'Elena',
  'Vidal',
  'Elm Road Physiotherapy',
  'Halden',
  'Plinth',
  'Ctrl Esc Enter',
]
const name = (slug: string) => builtInCatalog('es').get(slug).name
const kneeling = name('hipflex-halfkneel')

test('whoever reads Spanish goes the whole way, from signing in to the follow-up, without an English word', async ({
  browser,
  baseURL,
  clinic,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ locale: 'es-MX', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  const builder = new BuilderPage(page)
  const dialog = page.getByRole('dialog')
  const inSpanish = (place: string) => expectNoEnglishWord(page, place, names)
  const { user, scope } = await createMember({ clinicId: clinic.id, name: 'Inés Robledo', password })
  await chooseLanguage(scope, 'es')

  await test.step('sign in', async () => {
    await page.goto('/patients', { waitUntil: 'networkidle' })
    await inSpanish('sign in')
    await page.getByLabel('Correo').fill(user.email)
    await page.getByLabel('Contraseña', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await expect(page).toHaveURL(/\/patients$/)
  })

  await test.step('a patient who reads Spanish', async () => {
    await pressUntil(page.getByRole('button', { name: 'Nuevo paciente' }).first(), dialog)
    await inSpanish('new patient')
    await dialog.getByLabel('Nombre').fill('Elena')
    await dialog.getByLabel('Apellido').fill('Vidal')
    await dialog.getByLabel('Idioma').selectOption('es')
    await dialog.getByRole('button', { name: 'Agregar paciente' }).click()
    await expect(page.getByRole('heading', { name: 'Elena Vidal' })).toBeVisible()
    await inSpanish('record')
  })

  await test.step('what the plan has to mind', async () => {
    const facts = page.getByRole('region', { name: 'Datos clínicos' })
    await pressUntil(facts.getByRole('button', { name: 'Cambiar' }), dialog)
    await dialog.getByRole('combobox', { name: 'Añadir una alerta clínica' }).focus()
    await page.keyboard.type('arrodillar')
    await page.keyboard.press('Enter')
    await dialog.getByRole('checkbox', { name: /repasé las alertas/ }).press('Space')
    await inSpanish('facts')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('a template', async () => {
    await pressUntil(page.getByRole('button', { name: 'Empezar un plan' }).first(), dialog)
    await inSpanish('what a plan begins with')
    await dialog.getByRole('searchbox').fill(getTemplate('hip_nerve_general', 'es').name)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/plans/*')
    await expect(page.locator('[data-row-name]').first()).toBeVisible()
    await inSpanish('builder')
  })

  await test.step('red flags', async () => {
    await page.getByRole('link', { name: 'Preguntar por señales de alarma' }).click()
    await expect(page.locator('[data-question]').first().locator('input:focus')).toHaveCount(1)
    await inSpanish('red flags')
    const save = page.getByRole('button', { name: 'Guardar las respuestas' })
    while (!(await save.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/plans/*')
  })

  await test.step('an exercise with its dose, a finding about it, and what helps', async () => {
    await expect(page.getByText('Leyendo las reglas')).toBeHidden()
    await page.getByRole('searchbox', { name: 'Buscar en el catálogo' }).fill(kneeling)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(`Dosis de ${kneeling}`)).toBeFocused()
    await page.keyboard.type('3x h30 r 1/d')
    await inSpanish('dose')
    await page.keyboard.press('Enter')
    const card = builder.row(kneeling).locator('[data-rule="R75"]')
    await expect(card).toContainText('Bloqueado.')
    await inSpanish('finding')
    await card.getByRole('button', { name: / en lugar de / }).click()
    await expect(card).toHaveCount(0)
  })

  const address = await test.step('ready to give, link and PDF', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('heading', { name: /^Listo para dar/ })).toBeVisible()
    await inSpanish('ready to give')
    await dialog.getByText('Todo derecha').click()
    const publish = dialog.getByRole('button', { name: 'Publicar versión 1' })
    await expect(publish).not.toHaveAttribute('aria-disabled', 'true')
    await publish.click()
    await expect(dialog.getByRole('button', { name: 'Copiar enlace' })).toBeVisible()
    await inSpanish('given')
    const href = await dialog.getByRole('link', { name: 'Abrir el PDF' }).getAttribute('href')
    const pdf = await page.request.get(href ?? '')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    return (await dialog.locator('output').textContent()) ?? ''
  })

  await test.step('what the patient reads', async () => {
    const phone = await context.newPage()
    await phone.goto(address)
    await expectNoEnglishWord(phone, 'patient’s page', names)
    await phone.close()
  })

  await test.step('the follow-up on the same link', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Elena Vidal' }).first().click()
    await page.getByRole('link', { name: 'Hacer seguimiento' }).click()
    await expect(page.locator('[data-row-name]').first()).toBeFocused()
    await inSpanish('follow-up')
    await page.keyboard.press('d')
    await expect(page.locator('[data-place="dose"]')).toBeFocused()
    await page.keyboard.type('8m 1/d')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Qué cambió')).not.toHaveValue('')
    await inSpanish('what changes')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('La versión 2 está en el enlace del paciente')).toBeVisible()
    await inSpanish('record after it')
  })
  await context.close()
})
