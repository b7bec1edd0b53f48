import { placeToBox } from '../model/place.ts';
import type { ReadPage } from './found-to-page.ts';
import { isPageNumber } from './page-numbers.ts';
import type { ProseBlock } from './prose.ts';
import { settings } from './settings.ts';

/**
 * Lines of the paper that are not part of the plan: page numbers, and running heads and feet except the first of each.
 */
export function findRunningHeads(pages: readonly ReadPage[]): ReadonlySet<ProseBlock> {
  const runningHeads = new Set<ProseBlock>();
  const counts = new Map<string, number>();
  const unit = pages[0]?.unit ?? 1;
  const outer = pages.map(pageToOuterLines);
  for (const line of outer.flat(2)) counts.set(lineToKey(line, unit), (counts.get(lineToKey(line, unit)) ?? 0) + 1);
  const seen = new Set<string>();
  for (const line of outer.flat(2).filter(({ text }) => isPageNumber(text))) runningHeads.add(line);
  for (const lines of outer.flat()) {
    // From the edge inwards: 主担当 is at the same height on all pages too, but a heading of the plan is outside it.
    for (const line of lines) {
      const key = lineToKey(line, unit);
      if (!runningHeads.has(line) && (counts.get(key) ?? 0) < settings.runningHeads.minPages) break;
      if (seen.has(key)) runningHeads.add(line);
      seen.add(key);
    }
  }
  return runningHeads;
}

/** The lines at the top and at the bottom of a page, each from the edge inwards. */
function pageToOuterLines({ parts, height }: ReadPage): [head: ProseBlock[], foot: ProseBlock[]] {
  const lines = parts.filter((part) => part.kind === 'line');
  const head = lines.filter(
    ({ place }) => (placeToBox(place)?.[1] ?? height) < height * settings.runningHeads.marginShare,
  );
  const foot = lines.filter(
    ({ place }) => (placeToBox(place)?.[3] ?? 0) > height * (1 - settings.runningHeads.marginShare),
  );
  return [head, foot.reverse()];
}

function lineToKey({ text, place }: ProseBlock, unit: number): string {
  const height = Math.round((placeToBox(place)?.[1] ?? 0) / (settings.runningHeads.sameHeight * unit));
  return `${height} ${text.replace(/\d+/gu, '#')}`;
}
