import { expect, type Page } from '@playwright/test'
import { PatientPage } from './patient-page'

/** What a phone keeps of a patient's page. */
export class KeptPage {
  constructor(
    readonly page: Page,
    readonly shareLinkId: string,
  ) {}

  /** Waits until the page of this link is kept whole, where `holds` names something that stands in it. */
  async untilKept(holds = ''): Promise<void> {
    await expect.poll(() => this.keptPages(), { timeout: 60_000 }).toContain(holds)
    await expect.poll(async () => (await this.keptPages()).length).toBeGreaterThan(0)
  }

  /** What is kept as the page of the link, one set after another. */
  keptPages(): Promise<string> {
    return this.page.evaluate(async (id) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(`plinth-page ${id} `))
      // Not opened: one that is wiped just then would be made anew by that.
      const links = await (await caches.open('plinth-links')).keys()
      const pages = names.map(async (cacheName) => {
        const found = await Promise.all(
          links.map((link) => caches.match(link, { cacheName, ignoreVary: true })),
        )
        return found.find((page) => page !== undefined)?.text() ?? ''
      })
      return (await Promise.all(pages)).join('\n')
    }, this.shareLinkId)
  }

  /** All that names the link in the browser's stores: caches, databases, localStorage, workers. */
  traces(): Promise<string[]> {
    return this.page.evaluate(async (id) => {
      const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
      const inCaches = await Promise.all(
        (await caches.keys()).map(async (name) => {
          // One that its name gives away already is not opened: if it is wiped just then, that would make it anew.
          if (name.includes(id)) return [name]
          return [name, ...(await (await caches.open(name)).keys()).map(({ url }) => url)]
        }),
      )
      const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
      const all = [...databases, ...inCaches.flat(), ...Object.keys(localStorage), ...workers]
      return all.filter((name) => name.includes(id) || name.includes('/s/'))
    }, this.shareLinkId)
  }

  /** What the phone heard last of the link, as it stands in its database. */
  heard(): Promise<string> {
    return this.page.evaluate(async (id) => {
      const database = await new Promise<IDBDatabase | null>((resolve) => {
        const asked = indexedDB.open(`plinth-link-${id}`)
        // One that is not there yet is the page's to make, with its table.
        asked.onupgradeneeded = () => asked.transaction?.abort()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => resolve(null)
      })
      if (!database) return 'null'
      const heard = await new Promise((resolve) => {
        const asked = database.transaction('kept').objectStore('kept').get('now')
        asked.onsuccess = () => resolve(asked.result)
      })
      database.close()
      return JSON.stringify(heard ?? null)
    }, this.shareLinkId)
  }

  /** Whether every picture on the page, those in folds among them, is drawn. */
  async expectPictures(): Promise<void> {
    const pictures = this.page.locator('img')
    expect(await pictures.count()).toBeGreaterThan(0)
    for (const picture of await pictures.all()) {
      await picture.evaluate((image: HTMLImageElement) => {
        image.loading = 'eager'
      })
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
        .toBe(true)
    }
  }
}

/** Opens a link for the first time, and lets the phone keep it. */
export async function openKept(
  page: Page,
  { path, link }: { path: string; link: { id: string } },
): Promise<KeptPage> {
  const kept = new KeptPage(page, link.id)
  await new PatientPage(page).open(path)
  await kept.untilKept()
  return kept
}
