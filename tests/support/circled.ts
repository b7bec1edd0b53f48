/** ① for 1, up to ⑳. */
export function toCircled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1);
}
