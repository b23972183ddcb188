/** ① and ② of a pair of pictures. */
export function CircledNumber({ number }: { number: number }) {
  return (
    <span className="inline-grid size-5 shrink-0 place-items-center rounded-full border-[1.5px] border-current text-12 leading-none font-semibold">
      {number}
    </span>
  )
}
