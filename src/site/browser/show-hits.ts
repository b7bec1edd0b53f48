import type { PageData } from '../page-data.ts';
import { countActivities, type PageHits } from '../page-filter.ts';

/** Hide what is not asked for, and mark the bars that are, where others of their project are not. */
export function showHits({ measures }: PageData, { projects, activities }: PageHits): void {
  for (const measure of measures) {
    const section = document.getElementById(`m-${measure.id}`);
    if (section === null) continue;
    const shown = measure.projects.filter(({ id }) => projects.has(id));
    const isAll = shown.length === measure.projects.length;
    section.hidden = shown.length === 0 && measure.projects.length > 0;
    if (section.hidden) continue;
    for (const rows of section.querySelectorAll<HTMLElement>('[data-project]')) {
      const isHidden = !isAll && !projects.has(rows.dataset.project ?? '');
      if (rows.hidden !== isHidden) rows.hidden = isHidden;
    }
    const found = countActivities(shown);
    const count = shown
      .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities))
      .filter(({ id }) => activities.has(id));
    section.classList.toggle('some', count.length < found);
    if (count.length === found) continue;
    for (const bar of section.querySelectorAll<HTMLElement>('.bar[data-id]')) {
      bar.classList.toggle('hit', activities.has(bar.dataset.id ?? ''));
    }
  }
  const nothing = document.getElementById('nothing');
  if (nothing) nothing.hidden = projects.size > 0;
}
