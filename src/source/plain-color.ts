/** pdf.js converts every plain colour to "#rrggbb". */
export function toColor(value: unknown): string | null {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : null;
}
