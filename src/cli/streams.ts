import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import type { ExitCode } from './arguments.ts';
import { fill } from './fill-line.ts';
import type { Io } from './io.ts';

/**
 * Handle write errors of the output streams, which arrive later, as events. `koteihyo … | head` closes the pipe early: the rest of
 * the output is dropped, but publishing continues. Any other error, such as a full disk, is reported once, and `fail` is called
 * with the exit code.
 */
export function watchStreams({ stdout, stderr }: Io, language: Language, fail: (code: ExitCode) => void): void {
  let isTold = false;
  for (const [stream, label] of [
    [stdout, reportWords.stdout],
    [stderr, reportWords.stderr],
  ] as const) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      fail(1);
      if (isTold || stream === stderr) return;
      isTold = true;
      const values = { stream: label[language], reason: error.code ?? error.name };
      stderr.write(`${reportWords.error[language]} ${fill(reportWords.unprinted, language, values)}\n`);
    });
  }
}
