import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import type { ExitCode } from './arguments.ts';
import { fill } from './fill-line.ts';
import type { Io } from './io.ts';

/**
 * Hear of what cannot be printed, which a stream tells by an event and any time later. `koteihyo … | head` closes the pipe
 * early: what is left to print is not wanted, what is left to publish is. Anything else, as a full disk, is told once, and
 * the run fails: `fail` is called with the exit code.
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
