import { readFileSync } from 'node:fs';

export const editionPath = 'input/mie-sangyo-vision-koteihyo-2019.txt';

/** The edition with its measures printed `times` over; cover and index stand once. */
export function repeatedEdition(times: number): string {
  const text = readFileSync(editionPath, 'utf8');
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^取組方向 \d/.test(line)); // the first heading outside the index table
  const title = lines.slice(0, first).findLastIndex((line) => line.endsWith('工程表'));
  const [cover, measures] = [lines.slice(0, title), lines.slice(title)];
  return [...cover, ...Array.from({ length: times }, () => measures).flat()].join('\n');
}
