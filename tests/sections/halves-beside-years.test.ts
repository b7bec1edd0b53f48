import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

describe('parts of the year above years that stand below each other', () => {
  it.each(['年度\t前半\t後半', '年度\t上半期\t下半期', '\t4～9月\t10～3月'])(
    '%s are those of each year',
    async (head) => {
      const plan = await extract(
        `新庁舎の整備\n\n${head}\n令和6年度\t調査\t構想\n令和7年度\t設計\t\n令和8年度\t\t工事\n`,
      );
      const [project] = plan.measures.flatMap(({ projects }) => projects);
      expect(project?.name).toBe('新庁舎の整備');
      expect(
        project?.lanes.flatMap(({ activities }) =>
          activities.map(({ items, from, to }) => `${items.join('')} ${from} ${to}`),
        ),
      ).toEqual(['調査 2024-04 2024-09', '構想 2024-10 2025-03', '設計 2025-04 2025-09', '工事 2026-10 2027-03']);
      expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it.each(['担当：道路課', '次の表のとおり進めます', '（予定）'])('are not named by %s', async (line) => {
    const rows = '年度\t前半\t後半\n令和6年度\t調査\t構想\n令和7年度\t設計\t\n';
    const plan = await extract(`(1) 橋の整備\n\n${line}\n\n${rows}`);
    expect(plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual(['橋の整備']);
  });
});
