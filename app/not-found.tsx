import { MissingPage } from './_components/missing-page'
import { buttonLook } from './_ui/button-look'

/** A plain link: this page comes with every other one, sign-in too. */
export default function NotFound() {
  return (
    <MissingPage
      toAction={(words) => (
        <a href="/" className={buttonLook('second', 'normal', false)}>
          {words}
        </a>
      )}
    />
  )
}
