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
};

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
  };
}
