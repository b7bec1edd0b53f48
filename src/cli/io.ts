import { styleText } from 'node:util';

/** Where a run writes and what it may know of its surroundings; tests bring their own. */
export type Io = {
  /** What the argument `-` stands for; nothing where there is none. */
  stdin?: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  env: Readonly<Record<string, string | undefined>>;
  isStdoutTerminal: boolean;
  isStderrTerminal: boolean;
  /**
   * Calls `stop` with the exit code at Ctrl-C, or where the system or a container ends the program (SIGTERM), in place of ending it,
   * until what it returns is called; the next one ends it.
   */
  onInterrupt?: (stop: (code: Stopped) => void) => () => void;
};

/** Signals that stop a run, and its exit code: by the shells' convention, 128 and the number of the signal. */
const stops = { SIGINT: 130, SIGTERM: 143 } as const;
export type Stopped = (typeof stops)[keyof typeof stops];

export function isStopped(code: number): code is Stopped {
  return Object.values<number>(stops).includes(code);
}

/** A second signal comes later than this (milliseconds): npm passes on the one that its child had from the terminal already. */
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
