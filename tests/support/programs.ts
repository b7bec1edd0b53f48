import { spawnSync } from 'node:child_process';

/** The first of these programs that is on this machine; where none is, it is said what is not tested, and null. */
export function findProgram(names: readonly string[], without: string, debianPackage: string): string | null {
  const found = names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (found === undefined) console.warn(`NOT TESTED: ${without}. Install it: apt-get install ${debianPackage}`);
  return found ?? null;
}
