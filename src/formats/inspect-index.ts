import { pageMark, textToHtml } from './edition-page.ts';

/** The pages of a document side by side, each a link to its drawing. */
export function pagesToIndex(title: string, pages: readonly { number: number; file: string }[]): string {
  const items = pages.map(
    ({ number, file }) =>
      `<li id="page-${number}"><a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${textToHtml(title)} ${number}">${number}</a></li>`,
  );
  return `${pageMark}
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textToHtml(title)}</title>
<style>body{font:15px/1.7 system-ui,"Noto Sans JP","Noto Sans CJK JP",sans-serif;margin:1rem;background:#eee;color:#222}
h1{font-size:1.2rem;font-weight:500}
ol{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1rem}
img{display:block;width:100%;background:#fff;border:1px solid #aaa}
a{color:inherit}</style>
</head>
<body>
<main>
<h1>${textToHtml(title)}</h1>
<ol>
${items.join('\n')}
</ol>
</main>
</body>
</html>
`;
}
