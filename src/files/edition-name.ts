/** A name has 255 bytes on common disks; this leaves room for the suffix of a file that is named after an edition. */
const MAX_BYTES = 200;

/** What some disk cannot hold (Windows, in the main), and what a listing shows wrongly or not at all: controls, U+202E, U+200B. */
const UNWRITABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
/** Devices of Windows, also with an extension: "con", "NUL.2019". */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu;
/** Files that stand beside the datasets. */
export const ownNames: readonly string[] = ['manifest.json', 'failures.csv'];

/**
 * Whether a name can be that of an edition's folder on any common disk. A leading dot would hide the dataset, and a dot or
 * a blank at the end is lost on Windows.
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
    !ownNames.includes(nameToKey(name))
  );
}

/** Two names that are one on some file system (Unicode form, case) have one key. */
export function nameToKey(name: string): string {
  // both ways, for ſ is another s, and K (U+212A) another k
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The name among `names` that is another one than this and yet the same on some disk; null where there is none. */
export function findClash(name: string, names: readonly string[]): string | null {
  const key = nameToKey(name);
  return names.find((other) => other.normalize('NFC') !== name && nameToKey(other) === key) ?? null;
}
