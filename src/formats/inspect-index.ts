import { toHtmlPage } from './html-shell.ts';
import { textToXml } from './svg.ts';

/** The pages of a document side by side, each a link to its drawing. */
export function pagesToIndex(title: string, pages: readonly { number: number; file: string }[]): string {
  const items = pages.map(
    ({ number, file }) =>
      `<li id="page-${number}"><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${textToXml(title)} ${number}">${number}</a></li>`,
  );
  const body = `<main>
<h1>${textToXml(title)}</h1>
<ol>
${items.join('\n')}
</ol>
</main>`;
  return toHtmlPage({ title, policy: ["img-src 'self' file:"], style, body });
}

const style = `body{font:15px/1.7 system-ui,"Noto Sans JP","Noto Sans CJK JP",sans-serif;margin:1rem;background:#eee;color:#222}
h1{font-size:1.2rem;font-weight:500}
ol{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1rem}
img{display:block;width:100%;background:#fff;border:1px solid #aaa}
a{color:inherit}`;
