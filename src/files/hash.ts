import { createHash } from 'node:crypto';

/** SHA-256, as 64 hexadecimal digits. */
export function toHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
