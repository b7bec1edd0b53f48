const LINE_END_OR_QUOTED = /"[^"]*"|\n/g;

/**
 * The possible originals of a text file whose line ends were rewritten, as by git: with LF only, and as a CSV for Excel, with
 * CRLF after rows and LF within cells. For binary files the results match nothing that was ever published.
 */
export function withOtherLineEnds(bytes: Uint8Array): Uint8Array[] {
  // latin1 maps each byte to one character, whatever the encoding
  const plain = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  const excel = plain.replace(LINE_END_OR_QUOTED, (found) => (found === '\n' ? '\r\n' : found));
  return [plain, excel].map((text) => Buffer.from(text, 'latin1'));
}
