import { reportWords } from '../messages/command-words.ts';
import type { Language, Words } from '../messages/languages.ts';
import { fill } from './fill-line.ts';
import { type Io, type Paint, toPaint } from './io.ts';

/** The options of every command. */
export type ReportOptions = { language: Language; quiet: boolean; json: boolean; debug: boolean };

type Values = Readonly<Record<string, string | number>>;

/** Output of a command: records with `--json`, otherwise lines; nothing with `--quiet`. */
export type Out = {
  io: Io;
  language: Language;
  paint: Paint;
  record: (record: object) => void;
  line: (line: string) => void;
  /** Prints a message with its placeholders filled. */
  say: (words: Words, values?: Values) => void;
  /** As `say`, but on stderr, and even with `--json` or `--quiet`. */
  warn: (words: Words, values?: Values) => void;
  /** Prints the result itself, unchanged: a table, a draft, a drawing. */
  print: (content: string | Uint8Array) => void;
};

export function toOut(io: Io, { language, json, quiet }: ReportOptions): Out {
  const print = (content: string | Uint8Array): void => {
    if (!json) io.stdout.write(content);
  };
  const line = (text: string): void => {
    if (!quiet) print(`${text}\n`);
  };
  return {
    io,
    language,
    paint: toPaint(io.isStdoutTerminal, io.env),
    record: (record) => {
      if (json) io.stdout.write(`${JSON.stringify(record)}\n`);
    },
    line,
    say: (words, values) => line(fill(words, language, values)),
    warn: (words, values) => void io.stderr.write(`${fill(words, language, values)}\n`),
    print,
  };
}

/** One line on stderr, after the word for an error. */
export function writeError(io: Io, line: string, language: Language): void {
  const paint = toPaint(io.isStderrTerminal, io.env);
  io.stderr.write(`${paint('red', reportWords.error[language])} ${line}\n`);
}

/** One line on stderr, after the word for a warning. */
export function writeWarning(io: Io, line: string, language: Language): void {
  const paint = toPaint(io.isStderrTerminal, io.env);
  io.stderr.write(`${paint('yellow', reportWords.warning[language])} ${line}\n`);
}

/** Report datasets that were restored after an earlier run was killed. */
export function reportRestored(editions: readonly string[], { record, say }: Out): void {
  for (const edition of editions) {
    record({ type: 'restored', edition });
    say(reportWords.restored, { edition });
  }
}
