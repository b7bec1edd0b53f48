import type { problemsEn } from '../messages/en/problems.ts';

/** What can be wrong with a file, a sidecar, an output folder or a published dataset. */
export type ProblemCode = keyof typeof problemsEn;

/** One thing that is wrong, as a value without wording. Line and column are from 1. */
export type Problem = {
  code: ProblemCode;
  path: string;
  line?: number;
  column?: number;
  /** What fills the `{name}` places of the wording. */
  values: Readonly<Record<string, string | number>>;
};

/** Thrown where a file stands in the way of the work; the problem says which and how. */
export class FileError extends Error {
  override name = 'FileError';
  readonly problem: Problem;
  constructor({ values = {}, ...problem }: Omit<Problem, 'values'> & Partial<Problem>, cause?: unknown) {
    super(`${problem.code}: ${problem.path}`, { cause });
    this.problem = { ...problem, values };
  }
}

/** The error code of the operating system, such as ENOENT; empty where there is none. */
export function errorToCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isMissing(error: unknown): boolean {
  return errorToCode(error) === 'ENOENT';
}

/** What is read; null where there is no such file or folder. */
export function orNull<T>(read: Promise<T>): Promise<T | null> {
  return read.catch((error: unknown) => {
    if (isMissing(error instanceof FileError ? error.cause : error)) return null;
    throw error;
  });
}

const outputCodes: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'output/full',
  EDQUOT: 'output/full',
  EACCES: 'output/denied',
  EPERM: 'output/denied',
  EROFS: 'output/denied',
  ENOTDIR: 'output/not-a-folder',
  EEXIST: 'output/not-a-folder',
  ENAMETOOLONG: 'output/name-too-long',
  EBUSY: 'output/open',
};

const inputCodes: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'input/missing',
  ENOTDIR: 'input/missing',
  EACCES: 'input/denied',
  EPERM: 'input/denied',
  EISDIR: 'input/not-a-file',
  ERR_FS_FILE_TOO_LARGE: 'input/too-large',
  EBUSY: 'input/open',
};

/** What is read from `path`; an error names it. Throws a FileError. */
export function reading<T>(path: string, read: Promise<T>): Promise<T> {
  return read.catch((error: unknown) => {
    throw toInputError(error, path);
  });
}

/** The same of what is written to `path`. */
export async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw toOutputError(error, path);
  }
}

/** An error met while writing to `path`, as one with words for the user. */
export function toOutputError(error: unknown, path: string): FileError {
  return toFileError(error, path, outputCodes, 'output/failed');
}

/** An error met while reading `path`, as one with words for the user. */
export function toInputError(error: unknown, path: string): FileError {
  return toFileError(error, path, inputCodes, 'input/unreadable');
}

function toFileError(
  error: unknown,
  path: string,
  codes: Readonly<Record<string, ProblemCode>>,
  otherwise: ProblemCode,
): FileError {
  if (error instanceof FileError) return error;
  return new FileError(
    { code: codes[errorToCode(error)] ?? otherwise, path, values: { reason: errorToReason(error) } },
    error,
  );
}

/** What an error says of itself, for the reason of a problem. */
export function errorToReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
