import { textToXml } from './svg.ts';

/** The first line of every page: what a run may write over. */
export const pageMark = '<!doctype html><!-- koteihyo-site/1 -->';

type Shell = {
  title: string;
  /** What the page may load and run beside its style, as directives of its Content-Security-Policy. */
  policy: readonly string[];
  style: string;
  /** Markup. */
  body: string;
};

/** A page, whole in one file, that asks nothing of any server. */
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
