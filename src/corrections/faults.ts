import {
  type Correction,
  type Corrections,
  correctionVerbs,
  droppableKinds,
  settableFields,
} from '../model/correction.ts';
import { targetToKind } from './target.ts';

/**
 * A fault in an entry. `verb`: it has no verb or several. `no-target`: it names no measure. `target`: its keys do not go together.
 * `set-field`: the record has no such field. `kind`: the verb does not apply to this kind of record.
 */
export type CorrectionFault = {
  kind: 'verb' | 'no-target' | 'target' | 'set-field' | 'kind';
  path: (string | number)[];
  actual: string;
  expected: string;
};

/** Faults that can be found in corrections without looking at the edition. */
export function findCorrectionFaults({ corrections }: Corrections): CorrectionFault[] {
  return corrections.flatMap((correction, at) =>
    correctionToFaults(correction).map((fault) => ({ ...fault, path: ['corrections', at, ...fault.path] })),
  );
}

function correctionToFaults(correction: Correction): CorrectionFault[] {
  const verbs = correctionVerbs.filter((verb) => correction[verb] !== undefined);
  const [verb, second] = verbs;
  if (verb === undefined || second !== undefined)
    return toFault('verb', second ? [second] : [], verbs.join(', ') || '—', correctionVerbs.join(', '));
  return [...targetToFaults(correction), ...kindToFaults(correction)];
}

function toFault(
  kind: CorrectionFault['kind'],
  path: CorrectionFault['path'],
  actual: string,
  expected: string,
): CorrectionFault[] {
  return [{ kind, path, actual, expected }];
}

function targetToFaults(correction: Correction): CorrectionFault[] {
  const { accept, measure, indicator, year, initiative, project, lane, activity } = correction;
  const named = Object.entries({ indicator, initiative, project, lane, activity, year }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  if (measure === undefined && (accept === undefined || named.length > 0))
    return toFault('no-target', [], named.join(', ') || '—', 'measure');
  const lacking = ['lane', 'activity'].find((key) => named.includes(key) && project === undefined);
  if (lacking !== undefined) return toFault('target', [lacking], lacking, 'project');
  // a year without an indicator names the figures of all indicators; only their kind can be set
  const isColumn = accept === undefined && named.length === 1;
  if (year !== undefined && indicator === undefined && !isColumn)
    return toFault('target', ['year'], 'year', 'indicator');
  const [one, other] = named.filter((key) => ['indicator', 'initiative', 'project'].includes(key));
  return one === undefined || other === undefined ? [] : toFault('target', [other], other, one);
}

function kindToFaults(correction: Correction): CorrectionFault[] {
  const { set, move, split, merge, drop } = correction;
  const kind = targetToKind(correction);
  if (set !== undefined) {
    const allowed: readonly string[] = settableFields[kind];
    const fields = Object.keys(set);
    const expected = allowed.join(', ');
    if (fields.length === 0) return toFault('set-field', ['set'], '—', expected);
    const others = fields.filter((field) => !allowed.includes(field));
    return others.flatMap((field) => toFault('set-field', ['set', field], field, expected));
  }
  if (drop !== undefined && drop !== kind) return toFault('kind', ['drop'], `drop: ${drop}`, toDroppable(kind));
  if (move !== undefined && kind !== 'lane') return toFault('kind', ['move'], 'move', 'lane');
  const parted = split === undefined ? (merge === undefined ? null : 'merge') : 'split';
  return parted !== null && kind !== 'project' ? toFault('kind', [parted], parted, 'project') : [];
}

function toDroppable(kind: string): string {
  return droppableKinds.find((one) => one === kind) ?? droppableKinds.join(', ');
}
