import type { PageData, PageMeasure } from '../page-data.ts';
import type { PageHits } from '../page-filter.ts';

/** The DOM elements of a measure and its projects, looked up once. */
type Drawn = { section: HTMLElement; measure: PageMeasure; rows: HTMLElement[]; bars: HTMLElement[] };

let drawn: readonly Drawn[] = [];

/** Look up the DOM elements; call again after they are rendered anew. */
export function findDrawn({ measures }: PageData): void {
  drawn = measures.flatMap((measure) => {
    const section = document.getElementById(`m-${measure.id}`);
    if (section === null) return [];
    const rows = [...section.querySelectorAll<HTMLElement>('[data-project]')];
    return [{ section, measure, rows, bars: [...section.querySelectorAll<HTMLElement>('.bar[data-id]')] }];
  });
}

/** Hide everything that does not match, and mark matching bars that stand beside others that do not match. */
export function showHits({ projects, activities }: PageHits): void {
  for (const { section, measure, rows, bars } of drawn) {
    const isNone = measure.projects.length > 0 && !measure.projects.some(({ id }) => projects.has(id));
    if (section.hidden !== isNone) section.hidden = isNone;
    if (isNone) continue;
    for (const row of rows) {
      const isHidden = !projects.has(row.dataset.project ?? '');
      if (row.hidden !== isHidden) row.hidden = isHidden;
    }
    const hits = bars.filter((bar) => activities.has(bar.dataset.id ?? ''));
    const isSome = hits.length < bars.length;
    section.classList.toggle('some', isSome);
    if (!isSome) continue;
    const marked = new Set(hits);
    for (const bar of bars) if (bar.classList.contains('hit') !== marked.has(bar)) bar.classList.toggle('hit');
  }
  for (const heading of document.querySelectorAll<HTMLElement>('.direction')) {
    const own = drawn.filter(({ measure }) => measure.direction === heading.dataset.direction);
    heading.hidden = own.every(({ section }) => section.hidden);
  }
  const nothing = document.getElementById('nothing');
  if (nothing) nothing.hidden = projects.size > 0;
}
