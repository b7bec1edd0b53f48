import { Command, CommanderError } from 'commander';
import { readVersion } from '../files/version.ts';
import { planToJsonSchema } from '../index.ts';
import type { Language } from '../messages/languages.ts';
import { helpWords } from '../messages/usage-words.ts';
import { type ExitCode, type Host, langOption, type Run } from './arguments.ts';
import { addCaseCommand } from './case-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addCorrectCommand } from './correct-command.ts';
import { addDepartmentsCommand } from './departments-command.ts';
import { addDiffCommand } from './diff-command.ts';
import { addExplainCommand } from './explain-command.ts';
import { addExportCommand } from './export-command.ts';
import { addExtractCommand } from './extract-command.ts';
import { addFindCommand } from './find-command.ts';
import { configureHelp, examplesOf, type HelpKey, programExamples } from './help-text.ts';
import { addInspectCommand } from './inspect-command.ts';
import type { Io } from './io.ts';
import { chooseLanguage } from './language.ts';
import { addLinkCommand } from './link-command.ts';
import { addProfileCommand } from './profile-command.ts';
import { writeError, writeFailure } from './report.ts';
import { addReviewCommand } from './review-command.ts';
import { addSiteCommand } from './site-command.ts';
import { commanderToUsage, UsageError, usageErrorToLine } from './usage-errors.ts';

/** In the order of the help. */
const commands: readonly ((host: Host) => void)[] = [
  addExtractCommand,
  addCheckCommand,
  addReviewCommand,
  addSiteCommand,
  addFindCommand,
  addExplainCommand,
  addCorrectCommand,
  addInspectCommand,
  addDiffCommand,
  addLinkCommand,
  addExportCommand,
  addDepartmentsCommand,
  addProfileCommand,
  addCaseCommand,
  addSchemaCommand,
];

/** Run the command line `argv` (without node and script) and return its exit code; never throws, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const language = chooseLanguage(argv, io.env);
  const program = toProgram(io, language);
  const run: Run = async (work) => {
    exitCode = await work(io);
  };
  for (const add of commands) add({ program, run, language, say: (key) => helpWords[key][language] });
  throwUsageErrors(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // help and the version are told by throwing as well
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      writeError(io, usageErrorToLine(error, language), language);
      return 2;
    }
    writeFailure(io, 'koteihyo', error, { language, quiet: false, json: false, debug: argv.includes('--debug') });
    return 1;
  }
}

function toProgram(io: Io, language: Language): Command {
  const say = (key: HelpKey): string => helpWords[key][language];
  const program = new Command('koteihyo')
    .description(say('program'))
    .version(readVersion(), '-V, --version', say('version'))
    .addOption(langOption(language, say))
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // what commander says of wrong usage is English alone
      outputError: () => undefined,
    })
    .addHelpText('after', programExamples(language));
  return configureHelp(program, language);
}

/** Each command throws what was wrong with its own arguments. */
function throwUsageErrors(command: Command): void {
  command.exitOverride((error) => {
    throw commanderToUsage(error, command) ?? error;
  });
  for (const one of command.commands) throwUsageErrors(one);
}

function addSchemaCommand(host: Host): void {
  host.program
    .command('schema')
    .summary(host.say('schema.summary'))
    .description(host.say('schema.description'))
    .addHelpText('after', examplesOf('schema', host.language))
    .action(() =>
      host.run((io) => {
        io.stdout.write(planToJsonSchema());
        return 0;
      }),
    );
}
