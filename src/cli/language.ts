import { type Language, languages } from '../messages/languages.ts';
import type { Io } from './io.ts';

/** In POSIX order of precedence; an empty variable counts as unset. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the messages: that of `--lang`, otherwise of the locale. */
export function chooseLanguage(argv: readonly string[], env: Io['env']): Language {
  return readLangOption(argv) ?? (localeOf(env).startsWith('ja') ? 'ja' : 'en');
}

function localeOf(env: Io['env']): string {
  return variables.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
}

/** Reads `--lang` before the command line is parsed, since help and usage errors need the language too. */
function readLangOption(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const values = options.flatMap((arg, at) => {
    if (arg === '--lang') return [options[at + 1]];
    return arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [];
  });
  return languages.find((language) => language === values.at(-1)) ?? null;
}
