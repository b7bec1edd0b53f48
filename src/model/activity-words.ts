import { ARROW } from './block.ts';
import type { Activity } from './plan.ts';

/** The phrases of a box, "◆計画策定 / 工事"; an arrow where it has none. */
export function activityToWords({ items }: Pick<Activity, 'items'>): string {
  return items.length === 0 ? ARROW : items.join(' / ');
}
