import { connect, createServer, type Server, type Socket } from 'node:net'

/** The wire between a phone and the site, which can be cut and mended: what every engine takes for a dead network. */
export class Line {
  #server: Server | null = null
  #port = 0
  readonly #open = new Set<Socket>()

  constructor(readonly site: number) {}

  /** Where the site is reached by this line. On a page of this machine a browser allows what it allows over https. */
  get origin(): string {
    return `http://localhost:${this.#port}`
  }

  async mend(): Promise<void> {
    const server = createServer((phone) => this.#join(phone))
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    const address = server.address()
    if (address && typeof address === 'object') this.#port = address.port
    this.#server = server
  }

  async cut(): Promise<void> {
    const server = this.#server
    this.#server = null
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
    for (const socket of this.#open) socket.destroy()
    await closed
  }

  #join(phone: Socket): void {
    const site = connect(this.site, '127.0.0.1')
    for (const [from, to] of [
      [phone, site],
      [site, phone],
    ] as const) {
      this.#open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        this.#open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  }
}
