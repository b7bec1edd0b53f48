/** Common file systems allow 255 bytes; this leaves room for the suffix of a file that is named after an edition. */
const MAX_BYTES = 200;

/** Characters that some file systems refuse (mainly on Windows), and those that listings show wrongly or not at all: U+202E, U+200B. */
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
/** Reserved device names of Windows, even with an extension: "con", "NUL.2019". */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu;
/** Files that a run writes beside the datasets. */
export const reportNames: readonly string[] = ['manifest.json', 'failures.csv'];

/**
 * Whether an edition's folder can have this name on any common file system. A leading dot would hide the dataset, and Windows
 * drops a dot or a blank at the end.
 */
export function isEditionName(name: string): boolean {
  return (
    name.length > 0 &&
    Buffer.byteLength(name) <= MAX_BYTES &&
    name === name.trim() &&
    !UNWRITABLE.test(name) &&
    !name.startsWith('.') &&
    !name.endsWith('.') &&
    !DEVICE.test(name) &&
    !reportNames.includes(nameToKey(name))
  );
}

/** Names that some file system takes for the same (Unicode form, case) have the same key. */
export function nameToKey(name: string): string {
  // upper case folds ſ to S, lower case the Kelvin sign (U+212A) to k
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** A different name among `names` that some file system takes for the same as `name`; null if there is none. */
export function findClash(name: string, names: readonly string[]): string | null {
  const key = nameToKey(name);
  return names.find((other) => other.normalize('NFC') !== name && nameToKey(other) === key) ?? null;
}
