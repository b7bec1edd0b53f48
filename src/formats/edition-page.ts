import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import bundle from '../site/edition-page.bundle.json' with { type: 'json' };
import { type EditionPageOptions, planToPageData } from './edition-page-data.ts';
import { pageMark, toHtmlPage } from './html-shell.ts';

/**
 * The page of an edition as a single file: it opens from a disk, makes no requests, and runs no script but its own. The same plan
 * gives the same bytes.
 */
export function planToPage(plan: Plan, options: EditionPageOptions): string {
  const data = planToPageData(plan, options);
  const title = [plan.plan.title ?? plan.edition, plan.plan.issued].filter(Boolean).join(' ');
  const { script, style } = bundle;
  const body = `<div id="page"><noscript>このページの表示にはJavaScriptが必要です。 This page needs JavaScript.</noscript></div>
<script id="data" type="application/json">${valueToScript(data)}</script>
<script>${script}</script>`;
  return toHtmlPage({ title, policy: [`script-src 'sha256-${hash('sha256', script, 'base64')}'`], style, body });
}

export function isOwnPage(page: string): boolean {
  return page.startsWith(pageMark);
}

/** The source text embedded in a page, to derive the page again; null if there is none. */
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

/** JSON for a script element; "<" is escaped, so that no text can end the element. */
function valueToScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
