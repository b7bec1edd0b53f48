import {
  type Correction,
  type Corrections,
  correctionVerbs,
  droppableKinds,
  settableFields,
} from '../model/correction.ts';
import { targetToKind } from './target.ts';

/**
 * What cannot be right in an entry. `verb`: none or several things to do. `no-target`: no measure. `target`: keys that do
 * not go together. `set-field`: a field that the record has not. `kind`: not to be done to a record of this kind.
 */
export type CorrectionFault = {
  kind: 'verb' | 'no-target' | 'target' | 'set-field' | 'kind';
  path: (string | number)[];
  actual: string;
  expected: string;
};

/** What cannot be right in the corrections of an edition, whatever the edition says. */
export function findCorrectionFaults({ corrections }: Corrections): CorrectionFault[] {
  return corrections.flatMap((correction, at) =>
    correctionToFaults(correction).map((fault) => ({ ...fault, path: ['corrections', at, ...fault.path] })),
  );
}

function correctionToFaults(correction: Correction): CorrectionFault[] {
  const verbs = correctionVerbs.filter((verb) => correction[verb] !== undefined);
  const [verb, second] = verbs;
  if (verb === undefined || second !== undefined)
    return [
      {
        kind: 'verb',
        path: second ? [second] : [],
        actual: verbs.join(', ') || '—',
        expected: correctionVerbs.join(', '),
      },
    ];
  return [...targetToFaults(correction), ...kindToFaults(correction)];
}

function targetToFaults(correction: Correction): CorrectionFault[] {
  const { accept, measure, indicator, year, initiative, project, lane, activity } = correction;
  const named = Object.entries({ indicator, initiative, project, lane, activity, year }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  if (measure === undefined && (accept === undefined || named.length > 0))
    return [{ kind: 'no-target', path: [], actual: named.join(', ') || '—', expected: 'measure' }];
  const lacking = ['lane', 'activity'].filter((key) => named.includes(key) && project === undefined);
  const [first] = lacking;
  if (first !== undefined) return [{ kind: 'target', path: [first], actual: first, expected: 'project' }];
  // a year by itself names the figures of all indicators, of which only their kind can be set
  const isColumn = accept === undefined && named.length === 1;
  if (year !== undefined && indicator === undefined && !isColumn)
    return [{ kind: 'target', path: ['year'], actual: 'year', expected: 'indicator' }];
  const [one, other] = named.filter((key) => ['indicator', 'initiative', 'project'].includes(key));
  return one === undefined || other === undefined
    ? []
    : [{ kind: 'target', path: [other], actual: other, expected: one }];
}

function kindToFaults(correction: Correction): CorrectionFault[] {
  const { set, move, split, merge, drop } = correction;
  const kind = targetToKind(correction);
  if (set !== undefined) {
    const allowed: readonly string[] = settableFields[kind];
    const fields = Object.keys(set);
    const expected = allowed.join(', ');
    if (fields.length === 0) return [{ kind: 'set-field', path: ['set'], actual: '—', expected }];
    return fields
      .filter((field) => !allowed.includes(field))
      .map((field) => ({ kind: 'set-field', path: ['set', field], actual: field, expected }));
  }
  if (drop !== undefined && drop !== kind)
    return [{ kind: 'kind', path: ['drop'], actual: `drop: ${drop}`, expected: toDroppable(kind) }];
  if (move !== undefined && kind !== 'lane')
    return [{ kind: 'kind', path: ['move'], actual: 'move', expected: 'lane' }];
  const parted = split === undefined ? (merge === undefined ? null : 'merge') : 'split';
  if (parted !== null && kind !== 'project')
    return [{ kind: 'kind', path: [parted], actual: parted, expected: 'project' }];
  return [];
}

function toDroppable(kind: string): string {
  return droppableKinds.find((one) => one === kind) ?? droppableKinds.join(', ');
}
