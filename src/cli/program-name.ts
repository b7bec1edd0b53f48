import type { Io } from './io.ts';

/** How the user calls the program: `koteihyo`, or through npm in a copy of the repository, as the environment shows. */
export function programName({ npm_package_name: name, npm_lifecycle_event: script }: Io['env']): string {
  return name === 'koteihyo' && script !== undefined ? 'npm run -s koteihyo --' : 'koteihyo';
}
