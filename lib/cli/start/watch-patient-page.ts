import { watch } from 'node:fs'
import { buildPatientPage } from '@/lib/workshop/patient-page/build-patient-page'

const settleMs = 200

/** While developing: makes the patient's page, and again when a source changes. What does not compile is told. */
export async function watchPatientPage(): Promise<{ stop(): Promise<void> }> {
  await buildPatientPage({ dev: true })
  let making = Promise.resolve()
  let waiting: NodeJS.Timeout | undefined
  const make = () => {
    making = making
      .then(() => buildPatientPage({ dev: true }))
      .catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
  }
  const changed = () => {
    clearTimeout(waiting)
    waiting = setTimeout(make, settleMs)
  }
  const watchers = ['app', 'lib'].map((folder) => watch(folder, { recursive: true }, changed))
  return {
    stop: async () => {
      clearTimeout(waiting)
      for (const watcher of watchers) watcher.close()
      await making
    },
  }
}
