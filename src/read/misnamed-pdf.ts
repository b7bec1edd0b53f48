import { InputError, type InputErrorCode } from '../errors.ts';
import { isPdf } from '../input-bytes.ts';

/** Errors for bytes that are not a plan in any format. */
const unknownKinds: readonly InputErrorCode[] = [
  'encoding',
  'no-schedule',
  'no-schedule-in-tables',
  'document-no-schedule-in-tables',
  'no-tables',
];

/** An error page of a website, saved under the name of the PDF, for example. */
export function isMisnamedPdf(bytes: Uint8Array, file: string | null): boolean {
  return /\.pdf$/iu.test(file ?? '') && !isPdf(bytes);
}

/** Runs `read`; if a misnamed PDF cannot be read as anything else, the error states that it is not a PDF. */
export async function asNamed<T>(bytes: Uint8Array, file: string | null, read: () => Promise<T>): Promise<T> {
  // checked first, since `read` may transfer the bytes
  const isMisnamed = isMisnamedPdf(bytes, file);
  try {
    return await read();
  } catch (error) {
    const isUnknown = error instanceof InputError && unknownKinds.includes(error.code);
    throw isMisnamed && isUnknown ? new InputError('pdf-misnamed') : error;
  }
}
