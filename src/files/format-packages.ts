import type { ExportFormat } from '../index.ts';
import { errorToCode, FileError } from './problem.ts';

/** Packages that write a format, loaded on demand since an installation may lack them. */
const packages: Readonly<Partial<Record<ExportFormat, string>>> = {
  xlsx: 'hucre',
  parquet: 'hyparquet-writer',
  sqlite: 'node:sqlite',
};

/** Node's error codes for a missing package or built-in module. */
const missing: readonly string[] = ['ERR_MODULE_NOT_FOUND', 'ERR_UNKNOWN_BUILTIN_MODULE'];

/** Run `work`, which writes a format to `path`; throws a FileError if the package for it is not installed. */
export async function needPackage<T>(format: ExportFormat, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = packages[format];
    const cause = error instanceof FileError ? error.cause : error;
    if (name === undefined || !missing.includes(errorToCode(cause))) throw error;
    throw new FileError({ code: 'output/no-package', path, values: { name, format } }, error);
  }
}
