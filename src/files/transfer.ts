/** The buffer to transfer with bytes to another thread, which saves a copy of a large document; none if they are part of a larger buffer. */
export function toTransfer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
