import { spawnSync } from 'node:child_process';

/** What a program must do to be the one that is looked for, what is not tested without it, and how to have it. */
type Sought = { names: readonly string[]; args: readonly string[]; without: string; debianPackage: string };

/** The first of these programs that is on this machine; where none is, it is said what is not tested, and null. */
export function findProgram({ names, args, without, debianPackage }: Sought): string | null {
  const found = names.find((name) => spawnSync(name, args, { stdio: 'ignore' }).status === 0);
  if (found === undefined) console.warn(`NOT TESTED: ${without}. To have it tested: apt-get install ${debianPackage}`);
  return found ?? null;
}
