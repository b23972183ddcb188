import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { type PrintChoice, toPrintChoice } from '@/lib/handout/print-choice'
import { useDesk } from '../_components/builder-context'

/** How the handout is to be printed: as it was the last time, until another way is chosen on this page. */
export function usePrintChoice() {
  const { patient } = useDesk()
  const client = useQueryClient()
  const queryKey = ['print-choice', patient.id]
  const initialData: PrintChoice = patient.print?.choice ?? toPrintChoice({})
  const { data: choice = initialData } = useQuery({
    queryKey,
    queryFn: skipToken,
    initialData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const choose = (change: Partial<PrintChoice>) =>
    client.setQueryData<PrintChoice>(queryKey, (now) => ({ ...(now ?? initialData), ...change }))
  return { choice, choose }
}
