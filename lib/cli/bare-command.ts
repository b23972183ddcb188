import type { Command } from 'commander'
import { say } from './command'

type Run = (args: string[]) => Promise<number>

/** A command that reads its own arguments; `load` brings it in when it is asked for. */
export function addBareCommand(program: Command, name: 'handout' | 'figure', load: () => Promise<Run>): void {
  program
    .command(name)
    .description(say(name))
    .argument('[args...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (_args: string[], _options: unknown, command: Command) => {
      const run = await load()
      process.exitCode = await run(command.args)
    })
}
