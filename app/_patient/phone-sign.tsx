/** A telephone receiver beside a number to call. */
export function PhoneSign() {
  return (
    <svg className="reading-phone" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3.5 2.2 5.6 1.7 7 5 5.500 6.200a8 8 0 0 0 4.300 4.300L11 9l3.300 1.400-.5 2.100c-.2.8-.9 1.500-1.800 1.500A10.400 10.400 0 0 1 2 4c0-.9.700-1.600 1.500-1.800z" />
    </svg>
  )
}
