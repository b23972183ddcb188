/** A name with the found words underlined, from their beginning. */
export function MatchedName({ name, matched }: { name: string; matched: readonly string[] }) {
  const found = matched.map((word) => word.toLowerCase()).filter(Boolean)
  const parts = name.split(/(?<=[\s,(-])|(?=[\s,)-])/)
  return (
    <>
      {parts.map((part, index) => {
        const hit = found.find((word) => part.toLowerCase().startsWith(word))
        const key = `${index}-${part}`
        return hit ? (
          <span key={key}>
            <mark className="found">{part.slice(0, hit.length)}</mark>
            {part.slice(hit.length)}
          </span>
        ) : (
          part
        )
      })}
    </>
  )
}
