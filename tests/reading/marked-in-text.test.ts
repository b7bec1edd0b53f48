import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

/** Tables drawn with characters, which Markdown readers do not know, below headings that Markdown marks; as Pandoc writes both. */
const text = `# みなと市公共交通計画 {#plan}

### 施策1-1 路線バスの再編

+--------------+------------+-----------+-----------+
| 取組         | 担当課     | 令和6年度 | 令和7年度 |
+==============+============+===========+===========+
| 路線の見直し | 交通政策課 | 調査      | 実施      |
+--------------+------------+-----------+-----------+

### 施策1-2 デマンド交通

+--------------+------------+-----------+-----------+
| 取組         | 担当課     | 令和6年度 | 令和7年度 |
+==============+============+===========+===========+
| 区域の検討   | 交通政策課 | 検討      | 試行      |
+--------------+------------+-----------+-----------+
`;

it('headings that Markdown marks head measures in a text with drawn tables', async () => {
  const { measures } = await extract(text, { tokenizer: 'never' });
  expect(measures.map(({ title, projects }) => [title, projects.map(({ name }) => name)])).toEqual([
    ['路線バスの再編', ['路線の見直し']],
    ['デマンド交通', ['区域の検討']],
  ]);
});
