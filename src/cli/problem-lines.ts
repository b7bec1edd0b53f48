import { errorToReason, FileError, type Problem } from '../files/problem.ts';
import { InputError } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Language, Words } from '../messages/languages.ts';
import {
  correctionExpectationWords,
  inputErrorWords,
  otherExpectationWords,
  problemWords,
  registryExpectationWords,
  sidecarExpectationWords,
  typedExpectationWords,
} from '../messages/problem-words.ts';
import { fill, toPlain } from './fill-line.ts';
import { reasonToJapanese } from './system-error.ts';

/** One line for a problem: `path:line:column: unexpected …, expected …; what to do`. */
export function problemToLine(problem: Problem, language: Language): string {
  return `${problemToPlace(problem)}: ${problemToMessage(problem, language)}`;
}

/** One line for an input that could not be published, whatever was thrown. */
export function failureToLine(path: string, error: unknown, language: Language): string {
  if (error instanceof FileError) return problemToLine(error.problem, language);
  return `${toPlain(path)}: ${failureToMessage(error, language)}`;
}

type FailureDetails = { code: string; message: string; path: string; line?: number; column?: number };

/** A failure as a record for `--json`. */
export function failureToDetails(path: string, error: unknown, language: Language): FailureDetails {
  if (error instanceof FileError) return problemToDetails(error.problem, language);
  const code = error instanceof InputError ? `input/${error.code}` : 'internal';
  return { code, message: failureToMessage(error, language), path };
}

/** A failure as a published report keeps it, in English. */
export function describeFailure(path: string, error: unknown): { code: string; message: string } {
  const { code, message } = failureToDetails(path, error, 'en');
  return { code, message };
}

export function problemToDetails(problem: Problem, language: Language): FailureDetails {
  const { code, path, line, column } = problem;
  return {
    code,
    message: problemToMessage(problem, language),
    path,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function failureToMessage(error: unknown, language: Language): string {
  if (error instanceof InputError) {
    const { code, values } = error;
    return fill(inputErrorWords[code], language, values);
  }
  return fill(reportWords.internal, language, { reason: errorToReason(error) });
}

function problemToMessage({ code, values }: Problem, language: Language): string {
  const expectation = (codeToExpectations(code)[String(values.field)] ?? otherExpectationWords.text)[language];
  const toMessage = code === 'convert/crashed' ? fill : fillReason;
  const message = toMessage(problemWords[code], language, { expectation, ...values });
  return Number(values.more ?? 0) > 0 ? message + fill(reportWords.more, language, values) : message;
}

/** Error messages of Node and libraries are English, so they are translated or left out; a bug is quoted as it is, to be reported. */
function fillReason(words: Words, language: Language, { reason, ...values }: Problem['values']): string {
  if (reason === undefined) return fill(words, language, values);
  const told = language === 'ja' ? reasonToJapanese(String(reason)) : reason;
  return fill(words, language, { ...values, reason: told }).replace('（）', '');
}

function codeToExpectations(code: Problem['code']): Readonly<Record<string, Words>> {
  if (code.startsWith('registry/')) return registryExpectationWords;
  if (code.startsWith('correct/')) return typedExpectationWords;
  return code.startsWith('corrections/') ? correctionExpectationWords : sidecarExpectationWords;
}

function problemToPlace({ path, line, column }: Problem): string {
  return [toPlain(path), line, column].filter((part) => part !== undefined).join(':');
}
