import type { HeaderWords } from './headers.ts';
import { bare } from './width.ts';

/** Whether a label repeats the one above it: 〃, 同上. */
export function repeatsAbove(text: string, { ditto, dittoAbove }: Pick<HeaderWords, 'ditto' | 'dittoAbove'>): boolean {
  const sign = bare(text);
  return ditto.includes(sign) || dittoAbove.includes(sign);
}
