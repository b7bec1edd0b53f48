/**
 * Returns the result of `work`, or, if it throws because of a bug, that of `otherwise`, so that the rest of the document is still
 * published. Errors thrown on purpose, or by the operating system, are rethrown.
 */
export function guard<T>(work: () => T, otherwise: (reason: string) => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return otherwise(`${error.name}: ${error.message}`);
  }
}
