import type { WrittenPart } from '../model/written.ts';
import { htmlToParts } from './html.ts';

/** The YAML about a text that some programs write before it. */
const FRONT_MATTER = /^---\r?\n(?:.*\r?\n)*?---\r?\n/u;

/** The lines and tables of a Markdown text (GFM), and of HTML in it. A line of the source is a line of the document. */
export async function markdownToParts(text: string): Promise<WrittenPart[]> {
  const { Marked } = await import('marked');
  const marked = new Marked({
    gfm: true,
    breaks: true,
    tokenizer: {
      // "2018~2019, 2020~2021" strikes nothing out; two tildes do
      del: (source) => (source.startsWith('~~') ? false : undefined),
    },
  });
  return htmlToParts(await marked.parse(text.replace(/^\ufeff/u, '').replace(FRONT_MATTER, '')));
}
