import { answerError } from './answer-error'

/**
 * An answer that tells how far long work is: a line of JSON for each thing told, then `{result}`, or `{status, error}`
 * with what an answer of that status would have held. Work goes on when the reader leaves.
 */
export function answerProgress<Progress, Result>(
  request: Request,
  work: (tell: (progress: Progress) => void) => Promise<Result>,
): Response {
  const encoder = new TextEncoder()
  let isOpen = true
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        write({ result: await work((progress) => write({ progress })) })
      } catch (error) {
        const answer = await answerError(error, request)
        write({ status: answer.status, error: await answer.json().catch(() => null) })
      }
      if (isOpen) controller.close()
    },
    cancel() {
      isOpen = false
    },
  })
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } })
}
