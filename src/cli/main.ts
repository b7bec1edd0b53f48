import { Command, CommanderError } from 'commander';
import { readVersion } from '../files/version.ts';
import type { Language } from '../messages/languages.ts';
import { helpWords } from '../messages/usage-words.ts';
import { type ExitCode, type Host, langOption, type Run } from './arguments.ts';
import { configureHelp, examplesOf, type HelpKey, programExamples } from './help-text.ts';
import type { Io } from './io.ts';
import { chooseLanguage } from './language.ts';
import { writeError } from './out.ts';
import { programName } from './program-name.ts';
import { commanderToUsage, UsageError, usageErrorToLine } from './usage-errors.ts';

/** In the order of the help. Each is loaded on demand: loading them all would take half of a short run. */
const commands: Readonly<Record<string, () => Promise<(host: Host) => void>>> = {
  extract: async () => (await import('./extract-command.ts')).addExtractCommand,
  check: async () => (await import('./check-command.ts')).addCheckCommand,
  review: async () => (await import('./review-command.ts')).addReviewCommand,
  site: async () => (await import('./site-command.ts')).addSiteCommand,
  find: async () => (await import('./find-command.ts')).addFindCommand,
  explain: async () => (await import('./explain-command.ts')).addExplainCommand,
  correct: async () => (await import('./correct-command.ts')).addCorrectCommand,
  inspect: async () => (await import('./inspect-command.ts')).addInspectCommand,
  diff: async () => (await import('./diff-command.ts')).addDiffCommand,
  link: async () => (await import('./link-command.ts')).addLinkCommand,
  export: async () => (await import('./export-command.ts')).addExportCommand,
  departments: async () => (await import('./departments-command.ts')).addDepartmentsCommand,
  profile: async () => (await import('./profile-command.ts')).addProfileCommand,
  case: async () => (await import('./case-command.ts')).addCaseCommand,
  schema: async () => addSchemaCommand,
};

/** Run the command line `argv` (without node and script) and return its exit code; never throws, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const language = chooseLanguage(argv, io.env);
  const calledAs = programName(io.env);
  const program = toProgram(io, calledAs, language);
  const run: Run = async (work) => {
    exitCode = await work(io);
  };
  for (const load of chooseCommands(argv))
    (await load())({ program, calledAs, run, language, say: (key) => helpWords[key][language] });
  throwUsageErrors(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander throws for --help and --version too
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      writeError(io, usageErrorToLine(error, language), language);
      return 2;
    }
    const { writeFailure } = await import('./report.ts');
    writeFailure(io, 'koteihyo', error, { language, quiet: false, json: false, debug: argv.includes('--debug') });
    return 1;
  }
}

/** The command that the line begins with; all commands for the help or an unknown command. */
function chooseCommands([name = '']: readonly string[]): readonly (typeof commands)[string][] {
  if (name === '-V' || name === '--version') return [];
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return named ? [named] : Object.values(commands);
}

function toProgram(io: Io, calledAs: string, language: Language): Command {
  const say = (key: HelpKey): string => helpWords[key][language];
  const program = new Command(calledAs)
    .description(say('program'))
    .version(readVersion(), '-V, --version', say('version'))
    .addOption(langOption(language, say))
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // commander's own usage messages exist only in English; ours are printed instead
      outputError: () => undefined,
    })
    .addHelpText('after', programExamples(calledAs, language));
  return configureHelp(program, language);
}

/** Makes every command throw usage errors instead of exiting. */
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
    .addHelpText('after', examplesOf('schema', host.calledAs, host.language))
    .action(() =>
      host.run(async (io): Promise<ExitCode> => {
        const { planToJsonSchema } = await import('../index.ts');
        io.stdout.write(planToJsonSchema());
        return 0;
      }),
    );
}
