import type { TemplateSource } from '../template'

/** Clinical spec 6, meralgia. Its words stand in the message file of templates. */
export const meralgia = {
  code: 'meralgia',
  flags: ['meralgia'],
  phases: [
    {
      key: '1',
      weeks: { from: 0, to: 4 },
      items: [
        { slug: 'loose-clothes' },
        { slug: 'ed-nerve-pain' },
        { slug: 'ed-weight' },
        { slug: 'self-desens', dose: '3-5m 2/d' },
        { slug: 'sc-cold', dose: '10m 2/d' },
        { slug: 'pos-side-pillow' },
        { slug: 'stand-break' },
        { slug: 'breath-diaphragm', dose: '5m 1/d' },
        { slug: 'bkfo', dose: '2x10 1/d' },
        { slug: 'pelvic-tilt-sup', dose: '2x10 1/d' },
        { slug: 'walk-short', dose: '10m 2/d' },
      ],
    },
    {
      key: '2',
      weeks: { from: 4, to: 8 },
      items: [
        { slug: 'lfcn-slider', dose: '2x10 1-2/d' },
        { slug: 'hipflex-stand', dose: '3x h20 5/w', note: 'gentlePull' },
        { slug: 'clam-band', dose: '2x10 3/w' },
        { slug: 'bridge', dose: '2x10 3/w' },
        { slug: 'ta-brace', dose: '2x10 1/d' },
        { slug: 'bike-recumbent', dose: '15m 4/w' },
        { slug: 'self-massage-hip', dose: '2m 1/d', note: 'offBurningSkin' },
      ],
    },
    {
      key: '3',
      weeks: { from: 8, to: 16 },
      items: [
        { slug: 'step-up', dose: '3x10 3/w' },
        { slug: 'squat-mini', dose: '3x10 3/w' },
        { slug: 'walk', dose: '30m 5/w' },
        { slug: 'sc-graded' },
      ],
    },
  ],
} as const satisfies TemplateSource
