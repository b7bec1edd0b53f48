import { fillPlaces } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { usageErrorWords } from '../messages/usage-words.ts';

/** As in package.json's `engines`. */
const oldest = [22, 13] as const;

/** An error line if Node is too old to run koteihyo; null otherwise. */
export function refuseOldNode(version: string, language: Language): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return fillPlaces(usageErrorWords['old-node'][language], { actual: version, expected: oldest.join('.') });
}
