// npm run bench:layouts [FOLDER]: how the plans of fixtures/layouts are read, by kind of layout.
import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../../src/index.ts';
import { type LayoutScore, scorePlan, type Truth } from '../support/layout-score.ts';
import { toTable } from './measure.ts';

const folder = process.argv[2] ?? 'fixtures/layouts';
const counts = ['right', 'wrong', 'missed', 'extra', 'silent'] as const;
const scored = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (name): Promise<LayoutScore & { kind: string }> => {
      const truth: Truth = JSON.parse(readFileSync(`${folder}/${name}/truth.json`, 'utf8'));
      const plan = await extract(readFileSync(`${folder}/${name}/${name}.pdf`));
      return { kind: truth.kind, ...scorePlan(plan, truth) };
    }),
);
const toRow = (kind: string, own: readonly LayoutScore[]): string[] => [
  kind,
  String(own.length),
  ...counts.map((count) => String(own.reduce((sum, one) => sum + one[count], 0))),
];
const byKind = [...Map.groupBy(scored, ({ kind }) => kind)].sort(([a], [b]) => a.localeCompare(b));
console.log(
  toTable([['kind', 'plans', ...counts], ...byKind.map(([kind, own]) => toRow(kind, own)), toRow('all', scored)]),
);
