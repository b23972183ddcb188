/** A calendar: a file to be kept, or what a program that follows an address shows. Its name tells of nobody. */
export function answerCalendar(text: string, disposition: 'attachment' | 'inline'): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `${disposition}; filename="exercises.ics"`,
    },
  })
}
