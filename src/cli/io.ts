import { styleText } from 'node:util';

/** The streams and environment of a run; tests pass their own. */
export type Io = {
  /** Read for the argument `-`; empty if absent. */
  stdin?: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  env: Readonly<Record<string, string | undefined>>;
  isStdoutTerminal: boolean;
  isStderrTerminal: boolean;
  /**
   * On Ctrl-C or SIGTERM, calls `stop` with the exit code instead of ending the program; a second signal ends it. Returns a
   * function that restores the default behaviour.
   */
  onInterrupt?: (stop: (code: Stopped) => void) => () => void;
};

/** Signals that stop a run, and the exit code: by shell convention, 128 plus the number of the signal. */
const stops = { SIGINT: 130, SIGTERM: 143 } as const;
export type Stopped = (typeof stops)[keyof typeof stops];

export function isStopped(code: number): code is Stopped {
  return Object.values<number>(stops).includes(code);
}

/** Milliseconds; a second signal within this time is the same one again, since npm forwards what the terminal sent to both. */
const AGAIN = 300;

type Colour = 'red' | 'yellow' | 'green' | 'dim';
export type Paint = (colour: Colour, text: string) => string;

/** Colour on a terminal, unless NO_COLOR is set to anything (no-color.org) or the terminal is dumb. */
export function toPaint(isTerminal: boolean, env: Io['env']): Paint {
  const isPlain = !isTerminal || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return (colour, text) => (isPlain ? text : styleText(colour, text, { validateStream: false }));
}

export function processToIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    isStdoutTerminal: stdout.isTTY === true,
    isStderrTerminal: stderr.isTTY === true,
    onInterrupt: (stop) => {
      let first: number | null = null;
      const interrupt = (signal: keyof typeof stops): void => {
        if (first !== null && performance.now() - first > AGAIN) process.exit(stops[signal]);
        if (first === null) stop(stops[signal]);
        first ??= performance.now();
      };
      const signals = Object.keys(stops) as (keyof typeof stops)[];
      for (const signal of signals) process.on(signal, interrupt);
      return () => {
        for (const signal of signals) process.off(signal, interrupt);
      };
    },
  };
}
