import { textToXml } from './svg.ts';

/** The first line of every page of this program; only such pages are overwritten. */
export const pageMark = '<!doctype html><!-- koteihyo-site/1 -->';

type Shell = {
  title: string;
  /** Further directives of the page's Content-Security-Policy, for everything but its style. */
  policy: readonly string[];
  style: string;
  /** Markup. */
  body: string;
};

/** An HTML page in a single file, without requests to any server. */
export function toHtmlPage({ title, policy, style, body }: Shell): string {
  const directives = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...policy,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `${pageMark}
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${textToXml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
