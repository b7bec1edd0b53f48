import type { UnzipFileInfo } from 'fflate';

/** The parts of a ZIP archive by name, or the reason why they cannot be read. */
export type Archive = { parts: ReadonlyMap<string, Uint8Array> } | { fault: 'damaged' | 'large' };

/**
 * Limit of all unpacked parts of one document (bytes): a thousand times a large plan, yet small enough for a thread's
 * memory.
 */
const MAX_UNPACKED = 256 * 1024 * 1024;
/** An archive with more files is not a document; a workbook of 100 sheets has 400. */
const MAX_PARTS = 20_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;
}

/** The names of an archive's parts, without unpacking any; null if it is damaged or has too many. */
export async function archiveToNames(bytes: Uint8Array): Promise<string[] | null> {
  const names: string[] = [];
  const archive = await readArchive(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  return 'fault' in archive ? null : names;
}

/** Unpacks the wanted parts. No part grows beyond the size that the archive states, and their total is limited. */
export async function archiveToParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Archive> {
  return readArchive(bytes, ({ name }) => isWanted(name));
}

async function readArchive(bytes: Uint8Array, isWanted: (file: UnzipFileInfo) => boolean): Promise<Archive> {
  const { unzipSync } = await import('fflate');
  let [unpacked, count, isLarge] = [0, 0, false];
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        count += 1;
        if (isLarge || count > MAX_PARTS || !isWanted(file)) return false;
        unpacked += file.originalSize;
        isLarge = unpacked > MAX_UNPACKED;
        return !isLarge;
      },
    });
    if (isLarge || count > MAX_PARTS) return { fault: 'large' };
    return { parts: new Map(Object.entries(parts)) };
  } catch {
    return { fault: 'damaged' };
  }
}
