import { plain, type Rule, rule } from './rule'

const part =
  '(?:side|leg|arm|knee|hip|foot|hand|shoulder|ankle|elbow|wrist|lado|pierna|brazo|rodilla|cadera|pie|mano|hombro)s?'
const only = String.raw`(?:\s+${part})?(?:\s+(?:only|solo|solamente))?`

/** Which side: an item done on both sides at once reads "bilateral" as nothing (clinical spec 2.6). */
export const sideRules: Rule[] = [
  rule(String.raw`(?:l|left)\s*[/&+]\s*(?:r|right)|(?:r|right)\s*[/&+]\s*(?:l|left)`, () => [
    plain('side', 'both-each'),
  ]),
  rule(
    String.raw`both\s+together|together|los\s+dos\s+(?:juntos|a\s+la\s+vez)|las\s+dos\s+(?:juntas|a\s+la\s+vez)`,
    () => [plain('side', 'both-together')],
  ),
  rule(String.raw`both\s+${part}|(?:ambos\s+lados|ambas\s+piernas)`, () => [plain('side', 'both-each')]),
  rule('both', () => [plain('side', 'both-together')]),
  rule(
    String.raw`(?:(?:pierna|lado|brazo|solo)\s+)?(?:lt|izq(?:uierd[oa])?|left|lle|lue|l)\.?${only}`,
    () => [plain('side', 'left')],
  ),
  rule(
    String.raw`(?:(?:pierna|lado|brazo|solo)\s+)?(?:rt|der(?:ech[oa])?|dcha?|right|rle|rue|r)\.?${only}`,
    () => [plain('side', 'right')],
  ),
  rule(
    String.raw`(?:(?:on|per|for|/|por|con|a)\s*)?(?:(?:each|ea)\.?(?:\s+${part})?|(?:every|cada)\s+${part})|(?:per|por|/)\s*${part}|e\s*/\s*s|c\s*/\s*(?:u|lado)`,
    () => [plain('side', 'both-each')],
  ),
  rule(String.raw`bilat(?:eral(?:ly)?)?\.?|b\s*/\s*l|bil|bl|b`, () => [{ as: 'bilateral' }]),
  rule(String.raw`alt(?:ernat(?:e|ing)|ern[ao]|ernando)?\.?(?:\s+${part})?`, () => [
    plain('side', 'alternate'),
  ]),
]
