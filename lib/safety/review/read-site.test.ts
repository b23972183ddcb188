import { describe, expect, it } from 'vitest'
import { regions } from '@/lib/catalog/taxonomy'
import { everywhere, placesOf, toNear } from './places'
import { readSite } from './read-site'

describe('readSite', () => {
  it.each(regions.filter((region) => region !== 'any' && region !== 'balance'))(
    'reads the region %s',
    (region) => {
      expect(readSite(region)).toBe(placesOf(region))
    },
  )

  it.each([
    ['outer hip', 'hip'],
    ['front of the thigh', 'thigh'],
    ['back of the thigh', 'thigh'],
    ['Low back', 'lumbar'],
    ['upper back', 'thoracic'],
    ['back', 'thoracic lumbar'],
    ['buttock', 'gluteal'],
    ['left knee and calf', 'knee leg'],
    ['behind the ankles', 'ankle'],
    ['upper arm', 'arm'],
    ['forearm', 'elbow wrist'],
    ['shoulder blade', 'shoulder thoracic'],
    ['big toe', 'foot'],
    ['spine', 'neck thoracic lumbar pelvis core'],
    ['the whole leg', 'hip groin gluteal pelvis thigh knee leg ankle foot'],
    ['parte baja de la espalda', 'lumbar'],
    ['lado de la cadera', 'hip'],
    ['parte de adelante del muslo', 'thigh'],
    ['nalga', 'gluteal'],
    ['Muñeca izquierda', 'wrist'],
    ['planta del pie', 'foot'],
  ])('reads "%s" as %s', (typed, places) => {
    expect(readSite(typed)).toBe(placesOf(places))
  })

  it.each([undefined, '', ' ', 'any', 'balance', 'there where it hurts', 'kne'])(
    'reads "%s" as everywhere',
    (typed) => {
      expect(readSite(typed)).toBe(everywhere)
    },
  )
})

describe('toNear', () => {
  it.each([
    ['neck', 'neck'],
    ['lumbar', 'lumbar core pelvis'],
    ['hip', 'hip groin gluteal pelvis thigh'],
    ['foot', 'foot ankle'],
    ['wrist hand', 'wrist hand elbow'],
  ])('of %s are %s', (places, near) => {
    expect(toNear(placesOf(places))).toBe(placesOf(near))
  })

  it('of everywhere are everywhere', () => {
    expect(toNear(everywhere)).toBe(everywhere)
  })
})
