import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findFreePort } from './server'

test('a free port is one that can be listened on, and none that a connection is given meanwhile', async () => {
  for (let times = 0; times < 20; times += 1) {
    const port = await findFreePort()
    expect(port).toBeGreaterThanOrEqual(20_000)
    expect(port).toBeLessThan(32_768)
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
    await new Promise((resolve) => server.close(resolve))
  }
})
