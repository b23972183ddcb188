import type { TemplateSource } from '../template'

/** Clinical spec 6, lumbar_radiculopathy. Its words stand in the message file of templates. */
export const lumbarRadiculopathy = {
  code: 'lumbar_radiculopathy',
  flags: ['disc_peripheralizing', 'ext_peripheralizing'],
  phases: [
    {
      key: '1',
      weeks: { from: 0, to: 3 },
      items: [
        { slug: 'sf-cauda' },
        { slug: 'sf-weakness' },
        { slug: 'ed-stay-active' },
        { slug: 'ed-centralize' },
        { slug: 'pos-9090', dose: '10m 3/d' },
        { slug: 'prone-prop', dose: '1-2m x3 4/d' },
        { slug: 'press-up', dose: '1x10 4-6/d', clinicianNote: 'ifCentralizes' },
        { slug: 'side-glide', dose: '1x10 4/d', clinicianNote: 'ifShift' },
        { slug: 'pelvic-tilt-sup', dose: '1x10 2/d' },
        { slug: 'ta-brace', dose: '2x10 h5 1/d' },
        { slug: 'sci-slider-sl', dose: '1x10 2/d' },
        { slug: 'fem-slider-sl', dose: '1x10 2/d', clinicianNote: 'l4Only' },
        { slug: 'walk-short', dose: '5-10m 4/d' },
        { slug: 'sc-heat', dose: '15m 2/d' },
        { slug: 'log-roll' },
        { slug: 'sit-lumbar' },
        { slug: 'mt-lum-pa', dose: 'g1-2 3x30s 1-2/w' },
      ],
    },
    {
      key: '2',
      weeks: { from: 3, to: 8 },
      items: [
        { slug: 'press-up', dose: '1x10 2/d' },
        { slug: 'sci-slider-sup', dose: '2x10 2/d' },
        { slug: 'heel-tap', dose: '2x10 3/w' },
        { slug: 'bird-dog-leg', dose: '2x8 3/w' },
        { slug: 'bridge', dose: '3x10 3/w' },
        { slug: 'side-plank-knee', dose: '3x h15 3/w' },
        { slug: 'hinge-dowel', dose: '2x10 3/w' },
        { slug: 'walk', dose: '20-30m 5/w' },
        { slug: 'mt-nd-sciatic', dose: '2x10 1/w' },
        { slug: 'calf-raise', dose: '3x10 3/w', clinicianNote: 's1' },
        { slug: 'band-df', dose: '3x10 3/w', clinicianNote: 'l5' },
      ],
    },
    {
      key: '3',
      weeks: { from: 8, to: 16 },
      items: [
        { slug: 'sci-tens-slr', dose: '2x10 1/d', clinicianNote: 'optional' },
        { slug: 'dead-bug-legs', dose: '3x8 3/w' },
        { slug: 'bird-dog', dose: '3x8 3/w' },
        { slug: 'deadlift-raised', dose: '3x8 2/w rpe6-7' },
        { slug: 'split-squat', dose: '3x8 2/w' },
        { slug: 'pallof', dose: '3x10 3/w' },
        { slug: 'walk-interval', dose: '30m 3/w' },
        { slug: 'lift-hinge' },
        { slug: 'sc-graded' },
      ],
    },
  ],
} as const satisfies TemplateSource
