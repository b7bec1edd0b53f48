import { numberToCircled } from '../japanese/circled.ts';
import { activityToEnds, yearsToText } from '../model/activity-words.ts';
import type { Activity, Indicator, Responsibility, Value } from '../model/plan.ts';

/** "ものづくり課(水産試験場)、観光課ほか"; null if nobody is named. */
export function responsibilitiesToText(responsibilities: readonly Responsibility[]): string | null {
  const names = responsibilities.map(
    ({ department, unit, andOthers }) => `${department}${unit === null ? '' : `(${unit})`}${andOthers ? 'ほか' : ''}`,
  );
  return names.length === 0 ? null : names.join('、');
}

/** "①②⑤", in order; null if there are none. */
export function numbersToText(numbers: readonly number[]): string | null {
  const sorted = numbers.toSorted((x, y) => x - y);
  return sorted.length === 0 ? null : sorted.map((number) => numberToCircled(number) ?? `(${number})`).join('');
}

/** "2018–2021"; "2018–?" if the end is not printed, "2020–2021+" if it continues after the last year. */
export function activityToYears(activity: Activity): string {
  const { endKnown, openEnded } = activity;
  const [start, end] = activityToEnds(activity);
  if (!endKnown) return start === end ? `${start}–?` : `${start}–${end}?`;
  return `${yearsToText(start, end)}${openEnded ? '+' : ''}`;
}

/** "2018 20件 / 2019 30件"; null if no figure is printed. */
export function figuresToText({ values }: Pick<Indicator, 'values'>): string | null {
  const texts = values.map(({ year, through, raw }: Value) => `${yearsToText(year, through)} ${raw}`);
  return texts.length === 0 ? null : texts.join(' / ');
}
