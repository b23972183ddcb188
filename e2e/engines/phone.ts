import { expect } from 'vitest'
import { toClockAhead, toClockStanding } from './clock-ahead'
import type { Device } from './drivers/device'
import { type Role, toFinding, toReaching } from './find-shown'
import type { Line } from './line'

type Naming = { exact?: boolean }

/**
 * What a patient does with a phone, in the same words whatever engine draws the page. Each step waits until it can be done,
 * each look until it is so. A name is the whole name unless it is said not to be `exact`.
 */
export class Phone {
  constructor(
    readonly device: Device,
    readonly line: Line,
  ) {}

  /** Opens a link, and waits until the page's script is at work, which alone offers a size of text. */
  async open(path: string): Promise<void> {
    await this.device.goto(this.line.origin + path)
    await this.expectAlive()
  }

  async reload(): Promise<void> {
    await this.device.reload()
    await this.expectAlive()
  }

  async expectAlive(): Promise<void> {
    const isAlive = () => this.device.read<boolean>('document.querySelector(".reading-settings") !== null')
    await expect.poll(isAlive, { message: 'the page’s script to be at work' }).toBe(true)
  }

  async tap(role: Role, name: string, { exact = true }: Naming = {}): Promise<void> {
    const press = () => this.device.press(toReaching({ role, name, exact }))
    await expect.poll(press, { message: `${role} “${name}” to be pressed` }).toBe(true)
  }

  async write(name: string, text: string): Promise<void> {
    await this.tap('textbox', name)
    await this.device.type(text)
  }

  async expectShown(role: Role, name: string, naming: Naming = {}): Promise<void> {
    await this.#expectFound(role, name, naming, true)
  }

  async expectGone(role: Role, name: string, naming: Naming = {}): Promise<void> {
    await this.#expectFound(role, name, naming, false)
  }

  /** Waits until the page says a text, where it can be seen or heard. */
  async expectSays(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.readText()).toMatch(text)
  }

  async expectSilent(text: string | RegExp): Promise<void> {
    await expect.poll(() => this.readText()).not.toMatch(text)
  }

  /** All that is shown, a space between words. */
  async readText(): Promise<string> {
    const text = await this.device.read<string>('document.body.innerText')
    return text.replace(/\s+/g, ' ')
  }

  /** As when somebody comes back to a page that lay in the background. */
  async lookAgain(): Promise<void> {
    await this.device.show()
    await this.device.read('document.dispatchEvent(new Event("visibilitychange"))')
  }

  /** Sets the page's clock ahead of the machine's, until it is loaded anew. */
  async setAhead(milliseconds: number): Promise<void> {
    await this.device.read(toClockAhead(milliseconds))
    await this.lookAgain()
  }

  /** Has what is counted on the page stand, however long a busy machine takes for the next step, until it is told to go on. */
  async stand(): Promise<void> {
    await this.device.read(toClockStanding(0))
  }

  /** Lets what stands go on, half a second at a time, until the page says a text. */
  async passUntilSays(text: string): Promise<void> {
    const pass = async () => {
      await this.device.read(toClockStanding(500))
      return this.readText()
    }
    await expect.poll(pass).toMatch(text)
  }

  async cutNetwork(): Promise<void> {
    await (this.device.setOffline ? this.device.setOffline(true) : this.line.cut())
  }

  /** Gives the network back, and looks at the page: that it is back, a cut wire does not tell a browser. */
  async mendNetwork(): Promise<void> {
    await (this.device.setOffline ? this.device.setOffline(false) : this.line.mend())
    await this.lookAgain()
  }

  async #expectFound(role: Role, name: string, { exact = true }: Naming, there: boolean): Promise<void> {
    const find = () => this.device.read<boolean>(`${toFinding({ role, name, exact })} !== null`)
    await expect.poll(find, { message: `${role} “${name}” to be ${there ? 'there' : 'gone'}` }).toBe(there)
  }
}
