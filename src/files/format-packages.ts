import type { ExportFormat } from '../index.ts';
import { errorToCode, FileError } from './problem.ts';

/** What writes a format, where it is loaded only then: an installation may lack it. */
const packages: Readonly<Partial<Record<ExportFormat, string>>> = {
  xlsx: 'hucre',
  parquet: 'hyparquet-writer',
  sqlite: 'node:sqlite',
};

/** What Node says of a package, or of a module of its own, that is not there. */
const missing: readonly string[] = ['ERR_MODULE_NOT_FOUND', 'ERR_UNKNOWN_BUILTIN_MODULE'];

/** Do what writes a format to `path`; throws a FileError where its package is not installed. */
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
