import compile from 'icu-minify/compile'

/** Loader of the build: the messages of one file, parsed, so that what formats them needs no parser. Takes and returns JSON. */
export default function compileMessages(source) {
  return JSON.stringify(compileAll(JSON.parse(source)))
}

function compileAll(messages) {
  return typeof messages === 'string'
    ? compile(messages)
    : Object.fromEntries(Object.entries(messages).map(([key, inner]) => [key, compileAll(inner)]))
}
