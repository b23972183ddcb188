import { findFirefox } from '@/lib/workshop/test/find-engines'
import { startFirefox } from './drivers/firefox'
import { walkJourneys } from './walk-journeys'

const file = findFirefox()
walkJourneys('Firefox', file === null ? null : () => startFirefox(file))
