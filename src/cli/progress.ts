import { Presets, SingleBar } from 'cli-progress';
import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { toPlain } from './fill-line.ts';
import type { Io } from './io.ts';

type Progress = { start: (path: string) => void; done: () => void; stop: () => void };

const silent: Progress = { start: () => undefined, done: () => undefined, stop: () => undefined };

/** A bar on a terminal where there is more than one input, a plain line for one, nothing in a pipe or when quiet. */
export function startProgress(io: Io, total: number, language: Language, quiet: boolean): Progress {
  if (quiet || !io.isStderrTerminal) return silent;
  return total > 1 ? barProgress(io, total) : lineProgress(io, language);
}

function lineProgress(io: Io, language: Language): Progress {
  return { ...silent, start: (path) => void io.stderr.write(`${reportWords.reading[language]} ${toPlain(path)}\n`) };
}

function barProgress(io: Io, total: number): Progress {
  const format = '{bar} {value}/{total}  {rate}/s  {eta_formatted}  {file}';
  const bar = new SingleBar({ format, stream: io.stderr, clearOnComplete: true }, Presets.shades_classic);
  const start = performance.now();
  let count = 0;
  bar.start(total, 0, { file: '', rate: '-' });
  return {
    start: (path) => bar.update({ file: toPlain(path) }),
    done: () => {
      count += 1;
      bar.increment(1, { rate: ((1000 * count) / (performance.now() - start)).toFixed(1) });
    },
    stop: () => bar.stop(),
  };
}
