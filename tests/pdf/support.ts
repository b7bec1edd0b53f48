import { readFile } from 'node:fs/promises';
import { extract, type Plan } from '../../src/index.ts';

export function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url));
}

/** Every project with its lanes, each activity as "items start-end basis". */
export function planToLanes({ measures }: Plan): Record<string, string[]> {
  const projects = measures.flatMap((measure) => measure.projects);
  return Object.fromEntries(
    projects.map(({ name, lanes }) => [
      name,
      lanes.map(({ activities }) =>
        activities
          .map(({ items, start, end, endBasis }) => `${items.join(' | ')} ${start}-${end} ${endBasis}`)
          .join(' > '),
      ),
    ]),
  );
}

export async function extractFixture(name: string): Promise<Plan> {
  return extract(await fixture(name));
}
