import type { problemsEn } from '../messages/en/problems.ts';

/** Code of a problem with a file, a sidecar, an output folder or a published dataset. */
export type ProblemCode = keyof typeof problemsEn;

/** A problem as code and values, without words. Line and column are from 1. */
export type Problem = {
  code: ProblemCode;
  path: string;
  line?: number;
  column?: number;
  /** Values for the `{name}` placeholders of the message. */
  values: Readonly<Record<string, string | number>>;
};

/** Thrown for a problem with a file; `problem` says which file and what is wrong. */
export class FileError extends Error {
  override name = 'FileError';
  readonly problem: Problem;
  constructor({ values = {}, ...problem }: Omit<Problem, 'values'> & Partial<Problem>, cause?: unknown) {
    super(`${problem.code}: ${problem.path}`, { cause });
    this.problem = { ...problem, values };
  }
}

/** The error code of the operating system, such as ENOENT; empty if there is none. */
export function errorToCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isMissing(error: unknown): boolean {
  return errorToCode(error) === 'ENOENT';
}

/** The result of `read`; null if the file or folder does not exist. */
export function nullIfMissing<T>(read: Promise<T>): Promise<T | null> {
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

/** The result of `read`, with errors turned into a FileError that names `path`. */
export function reading<T>(path: string, read: Promise<T>): Promise<T> {
  return read.catch((error: unknown) => {
    throw toInputError(error, path);
  });
}

/** The result of `write`, with errors turned into a FileError that names `path`. */
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

/** The message of an error, for the reason of a problem. */
export function errorToReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
