import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Run = { code: number | null; stdout: string; stderr: string };
type RunOptions = { cwd?: string; env?: Record<string, string>; uid?: number };

/** Run the command as its user does: a process of its own, with pipes for a terminal. */
export async function koteihyo(args: readonly string[], { cwd = root, env = {}, uid }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

export function toLines(output: string): string[] {
  return output.split('\n').filter((line) => line !== '');
}
