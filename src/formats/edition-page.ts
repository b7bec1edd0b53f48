import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import bundle from '../site/edition-page.bundle.json' with { type: 'json' };
import { type EditionPageOptions, planToPageData } from './edition-page-data.ts';

/** The first line of every page: what a run may write over. */
export const pageMark = '<!doctype html><!-- koteihyo-site/1 -->';

/**
 * The page of an edition, whole in one file: it opens from a disk, asks nothing of any server, and runs no script but its own.
 * The same plan gives the same bytes.
 */
export function planToPage(plan: Plan, options: EditionPageOptions): string {
  const data = planToPageData(plan, options);
  const title = [plan.plan.title ?? plan.edition, plan.plan.issued].filter(Boolean).join(' ');
  return toPage({ title, script: bundle.script, style: bundle.style, data });
}

export function isOwnPage(page: string): boolean {
  return page.startsWith(pageMark);
}

/** The text that a page has in it, to derive the page again; null where it has none. */
export function pageToText(page: string): string | null {
  const [, json = ''] = page.match(/<script id="data" type="application\/json">(.*?)<\/script>/s) ?? [];
  try {
    const data: unknown = JSON.parse(json);
    const text = typeof data === 'object' && data !== null && 'text' in data ? data.text : null;
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

function toPage({
  title,
  script,
  style,
  data,
}: {
  title: string;
  script: string;
  style: string;
  data: unknown;
}): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash('sha256', script, 'base64')}'`,
    `style-src 'unsafe-inline'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${pageMark}
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${textToHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript>このページの表示にはJavaScriptが必要です。 This page needs JavaScript.</noscript></div>
<script id="data" type="application/json">${valueToScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no text in it can leave: a "<" would begin a tag to the parser of the page. */
function valueToScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function textToHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
