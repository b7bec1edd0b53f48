import { siteWords } from '../messages/site-words.ts';
import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';
import { toHtmlPage } from './html-shell.ts';
import { textToXml } from './svg.ts';

/** A page that was written, and its edition. */
export type IndexedPlan = { plan: Plan; path: string };

/** The index of the editions of a site: a table without scripts, in both languages. */
export function plansToIndex(entries: readonly IndexedPlan[]): string {
  const both = (word: keyof typeof siteWords): string =>
    `${siteWords[word].ja} <small lang="en">${siteWords[word].en}</small>`;
  const rows = entries.map(({ plan, path }) => {
    const [projects, activities] = [recordsOf(plan, 'project'), recordsOf(plan, 'activity')];
    const doubts = plan.notices.filter(({ severity }) => severity !== 'info');
    const { title, issuer, issued, years } = plan.plan;
    const span = years.length === 0 ? '' : `${years[0]}–${years.at(-1)}`;
    const cells = [issuer ?? plan.publication.publisher ?? '', issued ?? '', span].map(
      (cell) => `<td>${textToXml(cell)}</td>`,
    );
    // editions of one plan have one title
    const edition = title === null ? '' : ` <small>${textToXml(plan.edition)}</small>`;
    const counts = [plan.measures, projects, activities, doubts].map((list) => `<td class="n">${list.length}</td>`);
    return `<tr><th scope="row"><a href="${encodeURI(path)}">${textToXml(title ?? plan.edition)}</a>${edition}</th>${cells.join('')}${counts.join('')}</tr>`;
  });
  const heads = ['発行者 <small lang="en">Issuer</small>', '発行年月 <small lang="en">Issued</small>', both('year')];
  const numbers = (['measures', 'projects', 'activities', 'toCheck'] as const).map(both);
  const heading = ['工程表 <small lang="en">Plan</small>', ...heads, ...numbers];
  const body = `<main>
<h1>${both('editions')}</h1>
<div class="scroll" tabindex="0" role="region" aria-label="${siteWords.editions.ja}">
<table>
<thead><tr>${heading.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</main>`;
  return toHtmlPage({ title: siteWords.editions.ja, policy: [], style, body });
}

const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.8 system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;background:Canvas;color:CanvasText}
main{max-width:72rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.4rem;font-weight:500}
small{font-size:.75rem;font-weight:400;display:block;line-height:1.3}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid GrayText;padding:.5rem .75rem;text-align:start;vertical-align:top;font-weight:400}
thead th{white-space:nowrap}
.n{text-align:end}`;
