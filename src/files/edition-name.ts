/** Names of the folders that publishing makes beside a dataset, as `plan.old` and `plan.new-1a2b3c4d-42-5e6f7a8b`. */
export const oldSuffix = '.old';
export const freshName = /^(.+)\.new-([0-9a-f]{8})-(\d+)-([0-9a-f]{8})$/;

/**
 * Whether a name can be that of an edition's folder. Separators would leave the output folder, a leading dot would hide
 * the dataset, and the suffixes of publishing would be taken for leftovers.
 */
export function isEditionName(name: string): boolean {
  return (
    name.length > 0 &&
    name === name.trim() &&
    !/[\p{Cc}/\\]/u.test(name) &&
    !name.startsWith('.') &&
    !name.endsWith(oldSuffix) &&
    !freshName.test(name)
  );
}

/** Two names that are one on some file system (Unicode form, case) have one key. */
export function nameToKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
