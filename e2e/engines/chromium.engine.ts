import { findChromium } from '@/lib/workshop/test/find-engines'
import { startChromium } from './drivers/chromium'
import { walkJourneys } from './walk-journeys'

const file = findChromium()
walkJourneys('Chromium', file === null ? null : () => startChromium(file))
