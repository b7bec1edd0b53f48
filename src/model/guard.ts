/**
 * What `work` gives. Where the program itself fails on something that nobody thought of, what `otherwise` gives, so that the rest
 * of the document is published; it receives the reason. What is thrown on purpose, or for a missing file, is thrown on.
 */
export function guard<T>(work: () => T, otherwise: (reason: string) => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return otherwise(`${error.name}: ${error.message}`);
  }
}
