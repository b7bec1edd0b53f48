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
  /** Calls `stop` at Ctrl-C in place of ending the program, until what it returns is called; the next Ctrl-C ends it. */
  onInterrupt?: (stop: () => void) => () => void;
};

/** By the shells' convention, 128 and the number of the signal. */
export const INTERRUPTED = 130;

/** A second Ctrl-C comes later than this (milliseconds): npm passes on the one that its child had from the terminal already. */
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
      const interrupt = (): void => {
        if (first !== null && performance.now() - first > AGAIN) process.exit(INTERRUPTED);
        first ??= performance.now();
        stop();
      };
      process.on('SIGINT', interrupt);
      return () => void process.off('SIGINT', interrupt);
    },
  };
}
