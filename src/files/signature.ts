import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** The author of corrections: git's user.name, otherwise the login name. */
export async function findName(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const given = env.GIT_AUTHOR_NAME?.trim();
  if (given) return given;
  const configured = await promisify(execFile)('git', ['config', 'user.name'])
    .then(({ stdout }) => stdout.trim())
    // no git here, or no name in it
    .catch(() => '');
  return configured || userInfo().username;
}

/** YYYY-MM-DD in local time. */
export function dateToDay(date: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return [digits(date.getFullYear(), 4), digits(date.getMonth() + 1, 2), digits(date.getDate(), 2)].join('-');
}
