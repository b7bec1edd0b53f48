import type { Argument, Command, CommanderError, Option } from 'commander';
import type { Language } from '../messages/languages.ts';
import { usageErrorWords, usageExpectationWords } from '../messages/usage-words.ts';
import { fill } from './fill-line.ts';

export type UsageExpectation = keyof typeof usageExpectationWords;
type UsageCode = keyof typeof usageErrorWords;
/** `expected` is filled once the language is known. */
type Found = { code: UsageCode; values: Readonly<Record<string, string>>; expected: Expected };
type Expected = { kind: 'words'; key: UsageExpectation } | { kind: 'choices'; choices: readonly string[] } | Described;
type Described = { kind: 'description'; text: string };

/** Thrown where a command line is wrong: what stands there, and the command that it was given to. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly found: Found;
  readonly command: string;
  constructor(found: Found, command: string) {
    super(`${found.code}: ${Object.values(found.values).join(' ')}`);
    this.found = found;
    this.command = command;
  }
}

/** One line without the label of an error: what was unexpected, what was expected, what to do. */
export function usageErrorToLine({ found, command }: UsageError, language: Language): string {
  const expected = expectedToText(found.expected, language);
  return fill(usageErrorWords[found.code], language, { ...found.values, expected, command });
}

function expectedToText(expected: Expected, language: Language): string {
  if (expected.kind === 'description') return expected.text;
  if (expected.kind === 'words') return usageExpectationWords[expected.key][language];
  const choices = expected.choices.join(usageExpectationWords.comma[language]);
  const key = expected.choices.length > 1 ? 'one-of' : 'choice';
  return fill(usageExpectationWords[key], language, { choices });
}

/**
 * What commander found wrong with the arguments of a command. Its errors have a code, but what they are about stands in
 * their English sentence alone; null where that is none of those known.
 */
export function commanderToUsage(error: CommanderError, command: Command): UsageError | null {
  const found = messageToFound(error, command);
  return found && new UsageError(found, commandToPath(command));
}

const patterns: Readonly<Record<string, RegExp>> = {
  'commander.unknownOption': /^error: unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
  'commander.unknownCommand': /^error: unknown command '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
  'commander.missingArgument': /^error: missing required argument '(.*)'$/su,
  'commander.missingMandatoryOptionValue': /^error: required option '(.*)' not specified$/su,
  'commander.optionMissingArgument': /^error: option '(.*)' argument missing$/su,
  'commander.invalidArgument': /^error: option '(.*?)' argument '(.*)' is invalid\. (.*)$/su,
  'commander.excessArguments': /^error: too many arguments/u,
  'commander.conflictingOption': /^error: option '(.*?)' cannot be used with option '(.*)'$/su,
};

function messageToFound({ code, message }: CommanderError, command: Command): Found | null {
  const match = patterns[code]?.exec(message);
  if (!match) return null;
  const [, first = '', second = '', third = ''] = match;
  switch (code) {
    case 'commander.unknownOption':
      return {
        code: 'unknown-option',
        values: { actual: first },
        expected: toChoices(second || begunBy(first, command), optionNames(command)),
      };
    case 'commander.unknownCommand':
      return { code: 'unknown-command', values: { actual: first }, expected: toChoices(second, commandNames(command)) };
    case 'commander.missingArgument':
      return { code: 'missing-argument', values: { name: first }, expected: describe(findArgument(command, first)) };
    case 'commander.missingMandatoryOptionValue': {
      // what is missing was probably misspelt
      const actual = command.args.find((arg) => arg.startsWith('--'));
      const long = findOption(command, first)?.long ?? first;
      if (actual !== undefined) return { code: 'unknown-option', values: { actual }, expected: toChoices(long, []) };
      return { code: 'missing-option', values: { option: first }, expected: describe(findOption(command, first)) };
    }
    case 'commander.optionMissingArgument':
      return { code: 'missing-value', values: { option: first }, expected: toPlaceholder(findOption(command, first)) };
    case 'commander.invalidArgument':
      return { code: 'wrong-value', values: { option: first, actual: second }, expected: toExpected(third) };
    case 'commander.conflictingOption':
      return { code: 'conflicting-options', values: { option: first, other: second }, expected: toChoices('', []) };
    default:
      return excessToFound(command);
  }
}

function excessToFound({ args, registeredArguments }: Command): Found {
  const values = { actual: args[registeredArguments.length] ?? '' };
  const text = registeredArguments.map((argument) => `<${argument.name()}>`).join(' ');
  return { code: text === '' ? 'no-arguments' : 'excess-arguments', values, expected: { kind: 'description', text } };
}

/** What an argument parser throws is a key; what commander says of an option's choices is a sentence. */
function toExpected(message: string): Expected {
  const [, choices] = /^Allowed choices are (.*)\.$/su.exec(message) ?? [];
  if (choices !== undefined) return { kind: 'choices', choices: choices.split(', ') };
  return isExpectation(message) ? { kind: 'words', key: message } : { kind: 'description', text: message };
}

function isExpectation(key: string): key is UsageExpectation {
  return key in usageExpectationWords;
}

function toChoices(nearest: string, all: readonly string[]): Expected {
  return { kind: 'choices', choices: nearest === '' ? all : nearest.split(', ') };
}

function describe(one: Argument | Option | undefined): Expected {
  return { kind: 'description', text: one?.description ?? '' };
}

/** What may follow an option: one of its choices, or what its flags call it. */
function toPlaceholder(option: Option | undefined): Expected {
  if (option?.argChoices) return { kind: 'choices', choices: option.argChoices };
  return { kind: 'description', text: option?.flags.match(/<.*>/u)?.[0] ?? '' };
}

/** "--out" begins "--output", which is too long to be like it. */
function begunBy(actual: string, command: Command): string {
  const isLong = actual.length > '--x'.length;
  return isLong
    ? optionNames(command)
        .filter((name) => name.startsWith(actual))
        .join(', ')
    : '';
}

function optionNames(command: Command): string[] {
  return command.options.flatMap(({ long }) => long ?? []);
}

function commandNames(command: Command): string[] {
  return command.commands.map((one) => one.name());
}

function findArgument(command: Command, name: string): Argument | undefined {
  return command.registeredArguments.find((argument) => argument.name() === name);
}

function findOption(command: Command, flags: string): Option | undefined {
  return command.options.find((option) => option.flags === flags);
}

/** "koteihyo case add" */
export function commandToPath(command: Command): string {
  return command.parent ? `${commandToPath(command.parent)} ${command.name()}` : command.name();
}
