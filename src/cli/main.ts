import { Command, CommanderError } from 'commander';
import { readVersion } from '../files/version.ts';
import { planToJsonSchema } from '../index.ts';
import type { ExitCode, Run } from './arguments.ts';
import { addCaseCommand } from './case-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addCorrectCommand } from './correct-command.ts';
import { addDepartmentsCommand } from './departments-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addExplainCommand } from './explain-command.ts';
import { addExtractCommand } from './extract-command.ts';
import { addFindCommand } from './find-command.ts';
import { examples, exitCodes } from './help.ts';
import { addInspectCommand } from './inspect-command.ts';
import type { Io } from './io.ts';
import { addProfileCommand } from './profile-command.ts';
import { writeFailure } from './report.ts';
import { addReviewCommand } from './review-command.ts';

/** In the order of the help. */
const commands: readonly ((program: Command, run: Run) => void)[] = [
  addExtractCommand,
  addCheckCommand,
  addReviewCommand,
  addFindCommand,
  addExplainCommand,
  addCorrectCommand,
  addInspectCommand,
  addDiffCommand,
  addDepartmentsCommand,
  addProfileCommand,
  addCaseCommand,
  addSchemaCommand,
];

/** Run the command line `argv` (without node and script) and return its exit code; never throws, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = toProgram(io);
  for (const add of commands) {
    add(program, async (work) => {
      exitCode = await work(io);
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // help and the version are told by throwing as well
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    writeFailure(io, 'koteihyo', error, { language: 'en', quiet: false, json: false, debug: argv.includes('--debug') });
    return 1;
  }
}

function toProgram(io: Io): Command {
  return new Command('koteihyo')
    .description('Turns the 工程表 of a Japanese public plan (who does what in which fiscal year) into a dataset.')
    .version(readVersion(), '-V, --version', 'print the version')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(--help tells how it is used)')
    .exitOverride()
    .addHelpText('after', `${examples}\n${exitCodes}`);
}

function addSchemaCommand(program: Command, run: Run): void {
  program
    .command('schema')
    .description('Prints the JSON Schema of plan.json.')
    .action(() =>
      run((io) => {
        io.stdout.write(planToJsonSchema());
        return 0;
      }),
    );
}
