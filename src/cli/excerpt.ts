/** Characters kept of the common text before and after the difference. */
const KEPT = 12;
/** Characters; shorter texts are not cut. */
const LONG = 60;

/** Two long texts, cut to where they differ: "…の開催により、出前商談会を…". */
export function toExcerpts(a: string, b: string): [string, string] {
  const [left, right] = [[...a], [...b]];
  if (Math.max(left.length, right.length) <= LONG) return [a, b];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const cut = (chars: readonly string[]): string => {
    const from = start > KEPT + 1 ? start - KEPT : 0;
    const to = end > KEPT + 1 ? chars.length - end + KEPT : chars.length;
    return `${from > 0 ? '…' : ''}${chars.slice(from, to).join('')}${to < chars.length ? '…' : ''}`;
  };
  return [cut(left), cut(right)];
}
