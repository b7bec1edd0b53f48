import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Run = { code: number | null; stdout: string; stderr: string };
/** The tests speak English wherever they run, and of the program by its own name. */
const plainEnv = { ...process.env, LC_ALL: 'C', npm_package_name: '' };

type RunOptions = { cwd?: string; env?: Record<string, string>; stdin?: string | Uint8Array } & Pick<Io, 'onInterrupt'>;

let last: Promise<unknown> = Promise.resolve();

/** Run the command in this process, with pipes for a terminal; one call after the other, since all share the working folder. */
export async function koteihyo(
  args: readonly string[],
  { cwd = root, env = {}, stdin = '', ...signals }: RunOptions = {},
): Promise<Run> {
  const run = last.then(async () => {
    const before = process.cwd();
    process.chdir(cwd);
    try {
      const [stdout, stderr] = [toMemory(), toMemory()];
      const code = await main(args, {
        stdin: Readable.from([Buffer.from(stdin)]),
        stdout: stdout.stream,
        stderr: stderr.stream,
        env: { ...plainEnv, ...env },
        isStdoutTerminal: false,
        isStderrTerminal: false,
        ...signals,
      });
      return { code, stdout: stdout.written(), stderr: stderr.written() };
    } finally {
      process.chdir(before);
    }
  });
  last = run.catch(() => undefined);
  return run;
}

/** Run the command as its user does: a process of its own, which takes half a second to start. */
export async function koteihyoProcess(
  args: readonly string[],
  { cwd = root, env = {}, uid }: RunOptions & { uid?: number } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...plainEnv, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** A stream that remembers what was written to it. */
export function toMemory(): { stream: Writable; written: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, written: () => Buffer.concat(chunks).toString() };
}

export function toLines(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}
