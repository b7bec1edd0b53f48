import { InputError, type InputErrorCode } from '../errors.ts';
import { isPdf } from '../input-bytes.ts';

/** What is said of bytes that nobody would take for a plan. */
const unknownKinds: readonly InputErrorCode[] = [
  'encoding',
  'no-schedule',
  'no-schedule-in-tables',
  'document-no-schedule-in-tables',
  'no-tables',
];

/** A page of an error message, saved under the name of the PDF that it stands for. */
export function isMisnamedPdf(bytes: Uint8Array, file: string | null): boolean {
  return /\.pdf$/iu.test(file ?? '') && !isPdf(bytes);
}

/** What `read` gives; of a misnamed PDF that is nothing else either, an error says that. What is recognised says so itself. */
export async function asNamed<T>(bytes: Uint8Array, file: string | null, read: () => Promise<T>): Promise<T> {
  // asked first, since the bytes may be given away
  const isMisnamed = isMisnamedPdf(bytes, file);
  try {
    return await read();
  } catch (error) {
    const isUnknown = error instanceof InputError && unknownKinds.includes(error.code);
    throw isMisnamed && isUnknown ? new InputError('pdf-misnamed') : error;
  }
}
