/** What moves with bytes from thread to thread: a second copy of a large document is much memory. Nothing where they are part of something larger. */
export function toTransfer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
