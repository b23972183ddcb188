import type { BuiltRoutes } from './built-routes'
import type { Sent } from './send'
import { type Sender, toHeaders, toPath } from './sender'
import type { World } from './world'

const owner: Sender = {
  who: 'owner',
  isLinkLive: true,
  spoilt: null,
  piece: '',
  query: [],
  headers: {},
  from: '198.51.100.7',
}

/** What every body of the fuzz is made from, as it would be right: by name, each to be sent by the clinic's owner. */
export async function listRightRequests({ actions }: BuiltRoutes, world: World): Promise<[string, Sent][]> {
  const headers = await toHeaders(world, owner)
  const routes = Object.entries(world.bodies).map(([name, right]): [string, Sent] => {
    const [method = '', route = ''] = name.split(' ')
    const json = { ...headers, 'content-type': 'application/json' }
    const body = Buffer.from(JSON.stringify(right))
    return [name, { method, path: toPath(route, world, owner), headers: json, body, chunked: false }]
  })
  const giveRole = actions.find(({ name }) => name === 'giveRole')
  if (!giveRole) throw new Error('There is no action giveRole.')
  const action: Sent = {
    method: 'POST',
    path: giveRole.page,
    headers: { ...headers, 'next-action': giveRole.id, 'content-type': 'text/plain;charset=UTF-8' },
    body: Buffer.from(JSON.stringify([world.memberId, 'therapist'])),
    chunked: true,
  }
  return [...routes, ['action giveRole', action]]
}
