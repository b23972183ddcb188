import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { putNewest } from './put-newest'

const queryKey = ['link', 'plan']

/** A reading that was asked for, and how it is answered. */
function read(client: QueryClient) {
  let answer = (_: string) => {}
  const asked = new Promise<string>((resolve) => {
    answer = resolve
  })
  const reading = client.fetchQuery({ queryKey, queryFn: () => asked }).catch(() => null)
  return {
    async answer(text: string) {
      answer(text)
      await reading
    },
  }
}

test('a reading that began before an act does not come after it', async () => {
  for (const known of [undefined, 'no link']) {
    const client = new QueryClient()
    if (known) client.setQueryData(queryKey, known)
    const reading = read(client)
    await putNewest(client, queryKey, 'asks for a PIN')
    await reading.answer('asks for nothing')
    expect(client.getQueryData(queryKey)).toBe('asks for a PIN')
  }
})

test('one that begins after it counts', async () => {
  const client = new QueryClient()
  await putNewest(client, queryKey, 'asks for a PIN')
  await read(client).answer('was opened')
  expect(client.getQueryData(queryKey)).toBe('was opened')
})

test('what is changed in part is changed in what stands there', async () => {
  const client = new QueryClient()
  client.setQueryData(queryKey, 'one')
  await putNewest<string>(client, queryKey, (now) => `${now} and another`)
  expect(client.getQueryData(queryKey)).toBe('one and another')
})
