import type { FigureBlock } from '../item'
import { armsCrossed, feetFlat, floor, hold, palmsDown } from './pins'

/** A2: mobility of hip and pelvis. */
export const mobility = {
  bkfo: {
    sided: true,
    view: { az: -28, el: 30 },
    person: 'nia',
    posture: 'hook',
    start: { handL: 'flat', handR: 'flat', pins: { ...feetFlat, ...palmsDown } },
    end: { pins: { legR: hold({ pole: [-1, 0.42, 0.1], roll: true }) } },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'kneeR', off: [0, 4, 6] }],
    targets: ['adductorR'],
  },
  'heel-slide': {
    sided: true,
    view: 'right',
    person: 'omar',
    posture: 'supine',
    start: { handL: 'flat', handR: 'flat', pins: { ...palmsDown } },
    end: { hipR: [58, 3, 0], kneeR: 104, pins: { legR: floor() } },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'heelR', off: [0, 4, -8] }],
    targets: ['hipFlexorR'],
  },
  'pelvic-tilt-sup': {
    sided: false,
    view: { az: -80, el: 8 },
    person: 'ines',
    posture: 'hook',
    anchor: 'neck',
    start: {
      root: [13, 0, 0],
      spine: [-26, 0, 0],
      neck: [14, 0, 0],
      handL: 'flat',
      handR: 'flat',
      pins: { ...feetFlat, ...armsCrossed },
    },
    end: { root: [-8, 0, 0], spine: [10, 0, 0], neck: [8, 0, 0] },
    props: [{ kind: 'mat' }],
    arrows: [{ of: 'pelvis', off: [0, -3, 14], length: 22 }],
    inset: {
      of: 'lumbar',
      off: [-8, 0, -6],
      radius: 18,
      corner: 'tr',
      size: 0.62,
      show: 'both',
      outside: true,
    },
  },
} satisfies FigureBlock
