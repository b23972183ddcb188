import { type Argument, Command, Help, Option } from 'commander'
import type { PlanLocale } from '@/lib/i18n/locales'
import type words from '@/lib/i18n/messages/en/cli.json'
import { terminalLocale } from '@/lib/i18n/terminal-locale'
import { toTranslator } from '@/lib/i18n/translator'
import { nearestWord } from '@/lib/nearest-word'

type Word = keyof typeof words.usage

/** Every argument that one of these messages takes. */
const unused = { text: '', found: '', name: '', word: '', value: '', expected: 0 }

function toSay(locale: PlanLocale) {
  const translate = toTranslator(locale, 'cli')
  return (word: Word, values: Record<string, string | number> = {}) =>
    translate(`usage.${word}`, { ...unused, ...values })
}

/** Where commander reads one argument, and where it says what is wrong; its types leave them out. */
declare module 'commander' {
  interface Command {
    _callParseArg(target: Option | Argument, value: string, previous: unknown, wrong: string): unknown
    _excessArguments(received: string[]): void
    missingArgument(name: string): void
    optionMissingArgument(option: Option): void
    missingMandatoryOptionValue(option: Option): void
    unknownOption(flag: string): void
    unknownCommand(): void
  }
}

/** A command whose help and refusals are said in a language, the terminal's when none is named; those below it as well. */
export class SpokenCommand extends Command {
  private readonly say: ReturnType<typeof toSay>

  constructor(
    name?: string,
    private readonly locale: PlanLocale = terminalLocale,
  ) {
    super(name)
    this.say = toSay(locale)
    this.helpOption('-h, --help', this.say('help'))
  }

  /** Commander asks for the command `help` without a word, once a command has others below it. */
  override helpCommand(wanted: string | boolean = 'help [command]', description = this.say('help')): this {
    return typeof wanted === 'string' ? super.helpCommand(wanted, description) : super.helpCommand(wanted)
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.locale)
  }

  override createHelp(): Help {
    return Object.assign(new SpokenHelp(this.say), this.configureHelp())
  }

  override _callParseArg(target: Parameters<Command['_callParseArg']>[0], value: string, previous: unknown) {
    const wrong =
      target instanceof Option
        ? this.say('wrongValue', { name: target.flags, found: value })
        : this.say('wrongArgument', { name: target.name(), found: value })
    return super._callParseArg(target, value, previous, this.say('error', { text: wrong }))
  }

  override _excessArguments(received: string[]) {
    const expected = this.registeredArguments.length
    this.refuse(this.say('tooMany', { name: this.name(), expected, found: received.length }))
  }

  override missingArgument(name: string) {
    this.refuse(this.say('missingArgument', { name }))
  }

  override optionMissingArgument({ flags }: Option) {
    this.refuse(this.say('missingValue', { name: flags }))
  }

  override missingMandatoryOptionValue({ flags }: Option) {
    this.refuse(this.say('missingOption', { name: flags }))
  }

  override unknownOption(found: string) {
    const known = this.createHelp()
      .visibleOptions(this)
      .flatMap(({ long }) => long ?? [])
    this.refuse(this.say('unknownOption', { found }), nearestWord(found, known))
  }

  override unknownCommand() {
    const found = this.args[0] ?? ''
    const known = this.createHelp().visibleCommands(this)
    const names = known.map((command) => command.name())
    this.refuse(this.say('unknownCommand', { found }), nearestWord(found, names))
  }

  private refuse(text: string, likely: string | null = null): never {
    const hint = likely === null ? '' : `\n${this.say('likely', { word: likely })}`
    return this.error(`${this.say('error', { text })}${hint}`)
  }
}

class SpokenHelp extends Help {
  constructor(private readonly say: ReturnType<typeof toSay>) {
    super()
  }

  override styleTitle(title: string): string {
    const words = ['usage', 'arguments', 'options', 'commands'] as const
    const word = words.find((one) => title.toLowerCase() === `${one}:`)
    return word ? this.say(word) : title
  }

  override commandUsage(command: Command): string {
    return this.inOurWords(super.commandUsage(command))
  }

  override subcommandTerm(command: Command): string {
    return this.inOurWords(super.subcommandTerm(command))
  }

  override optionDescription({ description, defaultValue }: Option): string {
    if (defaultValue === undefined) return description
    return `${description} (${this.say('default', { value: JSON.stringify(defaultValue) })})`
  }

  private inOurWords(term: string): string {
    return term.replace('[options]', this.say('anyOptions')).replace('[command]', this.say('anyCommand'))
  }
}
