/** What the words with a link are made of. */
type Message = {
  subject: string
  start: string
  address: string
  /** That the page asks for something; never what. */
  asks?: string | null
  signed: string
  /** Address for mail; null where none is known. */
  to: string | null
}

/** The words themselves, and the addresses that open them in a program for mail (RFC 6068) or for messages (RFC 5724). */
export function toMessage({ subject, start, address, asks, signed, to }: Message) {
  const text = [start, address, ...(asks ? [asks] : []), signed].join('\n')
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return {
    text,
    mail: `mailto:${to ? encodeURIComponent(to).replace('%40', '@') : ''}?subject=${encodeURIComponent(subject)}&body=${body}`,
    // Written so that old telephones of both kinds read it.
    sms: `sms:?&body=${encodeURIComponent(text)}`,
  }
}
