import { existsSync } from 'node:fs';
import type { Argument, Command, CommanderError, Option } from 'commander';
import type { Language } from '../messages/languages.ts';
import { usageErrorWords, usageExpectationWords } from '../messages/usage-words.ts';
import { fill } from './fill-line.ts';

export type UsageExpectation = keyof typeof usageExpectationWords;
type UsageCode = keyof typeof usageErrorWords;
/** Gives the words for what was expected, in a language. */
type Expected = (language: Language) => string;
type Found = { code: UsageCode; values: Readonly<Record<string, string>>; expected: Expected };

/** Thrown if a command line is wrong; holds the wrong part and the command. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly found: Found;
  /** The program as the user calls it, then the words of the command. */
  readonly names: readonly string[];
  constructor(found: Found, command: Command) {
    super(`${found.code}: ${Object.values(found.values).join(' ')}`);
    this.found = found;
    this.names = commandToNames(command);
  }
}

/** One line without the label of an error: what was unexpected, what was expected, what to do. */
export function usageErrorToLine({ found, names }: UsageError, language: Language): string {
  const { code, values, expected } = found;
  const command = ['koteihyo', ...names.slice(1)].join(' ');
  return fill(usageErrorWords[code], language, {
    ...values,
    expected: expected(language),
    command,
    call: names.join(' '),
  });
}

export function inWords(key: UsageExpectation): Expected {
  return (language) => usageExpectationWords[key][language];
}

/** A text that is in the language already, or in none. */
export function asIs(text: string): Expected {
  return () => text;
}

export function oneOf(choices: readonly string[]): Expected {
  const key = choices.length > 1 ? 'one-of' : 'choice';
  return (language) => {
    const list = choices.join(usageExpectationWords.comma[language]);
    return fill(usageExpectationWords[key], language, { choices: list });
  };
}

/**
 * Translates an error of commander. Its errors have a code, but the details are only in an English sentence, which is parsed
 * here; null if the sentence is unknown.
 */
export function commanderToUsage(error: CommanderError, command: Command): UsageError | null {
  const found = messageToFound(error, command);
  return found && new UsageError(found, command);
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
        code: existsSync(first) ? 'option-like-file' : 'unknown-option',
        values: { actual: first },
        expected: toChoices(second || begunBy(first, command), optionNames(command)),
      };
    case 'commander.unknownCommand':
      return { code: 'unknown-command', values: { actual: first }, expected: toChoices(second, commandNames(command)) };
    case 'commander.missingArgument':
      return { code: 'missing-argument', values: { name: first }, expected: describe(findArgument(command, first)) };
    case 'commander.missingMandatoryOptionValue': {
      // a mandatory option that is missing was probably misspelt
      const actual = command.args.find((arg) => arg.startsWith('--'));
      const long = findOption(command, first)?.long ?? first;
      if (actual !== undefined) return { code: 'unknown-option', values: { actual }, expected: oneOf([long]) };
      return { code: 'missing-option', values: { option: first }, expected: describe(findOption(command, first)) };
    }
    case 'commander.optionMissingArgument':
      return { code: 'missing-value', values: { option: first }, expected: toPlaceholder(findOption(command, first)) };
    case 'commander.invalidArgument':
      return { code: 'wrong-value', values: { option: first, actual: second }, expected: toExpected(third) };
    case 'commander.conflictingOption':
      return { code: 'conflicting-options', values: { option: first, other: second }, expected: asIs('') };
    default:
      return excessToFound(command);
  }
}

function excessToFound({ args, registeredArguments }: Command): Found {
  const values = { actual: args[registeredArguments.length] ?? '' };
  const text = registeredArguments.map((argument) => `<${argument.name()}>`).join(' ');
  return { code: text === '' ? 'no-arguments' : 'excess-arguments', values, expected: asIs(text) };
}

/** Our argument parsers throw a key; for choices, commander throws a sentence. */
function toExpected(message: string): Expected {
  const [, choices] = /^Allowed choices are (.*)\.$/su.exec(message) ?? [];
  if (choices !== undefined) return oneOf(choices.split(', '));
  return isExpectation(message) ? inWords(message) : asIs(message);
}

function isExpectation(key: string): key is UsageExpectation {
  return key in usageExpectationWords;
}

function toChoices(nearest: string, all: readonly string[]): Expected {
  return oneOf(nearest === '' ? all : nearest.split(', '));
}

function describe(one: Argument | Option | undefined): Expected {
  return asIs(one?.description ?? '');
}

/** What may follow an option: one of its choices, or what its flags call it. */
function toPlaceholder(option: Option | undefined): Expected {
  return option?.argChoices ? oneOf(option.argChoices) : asIs(option?.flags.match(/<.*>/u)?.[0] ?? '');
}

/** An option that begins with `actual`: "--output" for "--out", which is too short to be found by similarity. */
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

/** The words of "koteihyo case add". */
function commandToNames(command: Command): string[] {
  return command.parent ? [...commandToNames(command.parent), command.name()] : [command.name()];
}
