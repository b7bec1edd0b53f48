import type { Box } from '../model/drawn-page.ts';
import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Place, Source } from '../model/place.ts';
import type { Activity, Lane, Plan, Project } from '../model/plan.ts';

/** A record with the boxes (points) that it was read from on one page, and what is said of it. */
type OnPage<T> = { record: T; project: Project; boxes: Box[]; notices: NoticeRecord[] };
export type PageRecords = { lanes: OnPage<Lane>[]; activities: OnPage<Activity>[] };

/** The lanes and activities of a plan that stand on a page. */
export function planToPageRecords(
  plan: Pick<Plan, 'measures'>,
  notices: readonly NoticeRecord[],
  page: number,
): PageRecords {
  const about = Map.groupBy(notices, ({ subject }) => subject);
  const onPage = <T extends { id: string; source: Source }>({ record, project }: { record: T; project: Project }) => {
    const boxes = placesToBoxes(record.source, page);
    return boxes.length === 0 ? [] : [{ record, project, boxes, notices: about.get(record.id) ?? [] }];
  };
  return {
    lanes: recordsOf(plan, 'lane').flatMap(onPage),
    activities: recordsOf(plan, 'activity').flatMap(onPage),
  };
}

export function placesToBoxes(places: readonly Place[], page: number): Box[] {
  return places.flatMap((place) => (place.kind === 'pdf' && place.page === page ? [place.bbox] : []));
}
