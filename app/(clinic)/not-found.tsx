import { MissingPage } from '../_components/missing-page'
import { ButtonLink } from '../_ui/button-link'

export default function NotFound() {
  return <MissingPage toAction={(words) => <ButtonLink href="/patients">{words}</ButtonLink>} />
}
