import { findWebKit } from '@/lib/workshop/test/find-engines'
import { startWebKit } from './drivers/webkit'
import { walkJourneys } from './walk-journeys'

const files = findWebKit()
walkJourneys('WebKit', files && (async () => startWebKit(files)))
