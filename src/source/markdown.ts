import type { WrittenPart } from '../model/written.ts';
import { htmlToParts } from './html.ts';

/** YAML front matter. */
const FRONT_MATTER = /^---\r?\n(?:.*\r?\n)*?---\r?\n/u;

/**
 * The lines and tables of a Markdown text (GFM) and of HTML in it. Each line of the source is a line of the document.
 */
export async function markdownToParts(text: string): Promise<WrittenPart[]> {
  const { Marked } = await import('marked');
  const marked = new Marked({
    gfm: true,
    breaks: true,
    tokenizer: {
      // one tilde is a range ("2018~2019, 2020~2021"); only two strike out
      del: (source) => (source.startsWith('~~') ? false : undefined),
    },
  });
  return htmlToParts(await marked.parse(text.replace(/^\ufeff/u, '').replace(FRONT_MATTER, '')));
}
