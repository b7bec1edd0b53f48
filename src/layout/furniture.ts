import type { ReadPage } from './pages.ts';
import type { ProseBlock } from './prose.ts';

/** A line on this many pages, at one height, is a running head or foot. */
const MIN_PAGES = 3;
/** Heights are the same within this (points). */
const SAME_HEIGHT = 6;
/** Numbers of pages stand in the outer part of a page of this share of its height. */
const MARGIN_SHARE = 0.12;
const PAGE_NUMBER = /^[-–—―‐\s(（]*(?:p\.?\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?[-–—―‐\s)）]*(?:頁|ページ)?$/iu;

/** Lines that belong to the paper and not to the plan: numbers of pages, and running heads but for the first of each. */
export function findFurniture(pages: readonly ReadPage[]): ReadonlySet<ProseBlock> {
  const furniture = new Set<ProseBlock>();
  const seen = new Map<string, ProseBlock[]>();
  for (const { parts, height } of pages) {
    const lines = parts.filter((part) => part.kind === 'line');
    for (const line of lines) {
      const [, top = 0, , bottom = 0] = line.place.bbox ?? [];
      const isOuter = top < height * MARGIN_SHARE || bottom > height * (1 - MARGIN_SHARE);
      if (!isOuter) continue;
      if (PAGE_NUMBER.test(line.text)) furniture.add(line);
      else {
        const key = `${Math.round(top / SAME_HEIGHT)} ${line.text.replace(/\d+/gu, '#')}`;
        seen.set(key, [...(seen.get(key) ?? []), line]);
      }
    }
  }
  for (const [, ...again] of [...seen.values()].filter((lines) => lines.length >= MIN_PAGES)) {
    for (const line of again) furniture.add(line);
  }
  return furniture;
}
