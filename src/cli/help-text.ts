import { type Argument, type Command, Help, type Option } from 'commander';
import type { Language } from '../messages/languages.ts';
import { helpWords } from '../messages/usage-words.ts';
import { examples } from './examples.ts';
import { fill } from './fill-line.ts';
import { boxWrap, textToWidth } from './wrap-text.ts';

export type HelpKey = keyof typeof helpWords;

/** Translates commander's own words, and wraps lines that have no blanks, such as Japanese ones. */
export function configureHelp(program: Command, language: Language): Command {
  const say = (key: HelpKey): string => helpWords[key][language];
  const withDetails = (description: string, details: readonly string[]): string =>
    description + (details.length === 0 ? '' : detailsToText(details, language));
  return program
    .helpOption('-h, --help', say('helpOption'))
    .helpCommand('help [command]', say('helpCommand'))
    .configureHelp({
      displayWidth: textToWidth,
      boxWrap,
      styleTitle: (title) => (isHelpKey(title) ? say(title) : title),
      commandUsage: (command) =>
        new Help()
          .commandUsage(command)
          .replace(/\[(?:options|command)\]/gu, (word) => (isHelpKey(word) ? say(word) : word)),
      optionDescription: (option) => withDetails(option.description, optionToDetails(option, language)),
      argumentDescription: ({ description, defaultValue }: Argument) =>
        withDetails(description, defaultToDetails(defaultValue, language)),
    });
}

function isHelpKey(key: string): key is HelpKey {
  return key in helpWords;
}

function optionToDetails({ argChoices = [], ...option }: Option, language: Language): string[] {
  const choices = argChoices.join(helpWords.comma[language]);
  const told = choices === '' ? [] : [fill(helpWords.choices, language, { choices })];
  return [...told, ...defaultToDetails(option.defaultValueDescription ?? option.defaultValue, language)];
}

function defaultToDetails(value: unknown, language: Language): string[] {
  return value === undefined || value === null || value === false
    ? []
    : [fill(helpWords.default, language, { default: String(value) })];
}

function detailsToText(details: readonly string[], language: Language): string {
  const text = fill(helpWords.details, language, { details: details.join(helpWords.semicolon[language]) });
  return language === 'en' ? ` ${text}` : text;
}

/** The examples of a command, below its help; `program` is what the user calls. */
export function examplesOf(name: string, program: string, language: Language): string {
  return linesToExamples(examples[name] ?? [], program, language);
}

/** The first example of each command and the exit codes, below the help of the program. */
export function programExamples(program: string, language: Language): string {
  const first = Object.values(examples).flatMap((own) => own.slice(0, 1));
  return `${linesToExamples(first, program, language)}\n${helpWords.exitCodes[language]}`;
}

function linesToExamples(lines: readonly string[], program: string, language: Language): string {
  if (lines.length === 0) return '';
  return `\n${helpWords.examples[language]}\n${lines.map((line) => `  $ ${program} ${line}\n`).join('')}`;
}
