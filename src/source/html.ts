import type { WrittenPart } from '../model/written.ts';
import { newDocumentBuilder } from './document-builder.ts';
import { bytesToWideEncoding, decodeAs } from './encodings.ts';
import { closeElement, newHtmlWalk, openElement, readText } from './html-elements.ts';
import { bytesToText, type TextFault } from './text.ts';

/** Where a page states its encoding (bytes from the beginning). */
const META_REACH = 4096;

/** Decodes a page by its byte order mark, else by its declaration, else like any text. */
export function bytesToHtml(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_REACH));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head);
  const text = bytesToWideEncoding(bytes) ? null : decodeAs(bytes, label?.[1] ?? label?.[2] ?? '');
  return text === null ? bytesToText(bytes) : { text };
}

/** The lines and tables of a page as shown; scripts are not run and nothing is fetched. */
export async function htmlToParts(html: string): Promise<WrittenPart[]> {
  const { Parser } = await import('htmlparser2');
  const builder = newDocumentBuilder();
  const walk = newHtmlWalk(html, builder);
  const parser = new Parser({
    onopentag: (name, attributes) => openElement(walk, name, attributes),
    ontext: (text) => readText(walk, text),
    // called for every opened element, even if the page does not close it
    onclosetag: (name) => closeElement(walk, name),
  });
  parser.write(html);
  parser.end();
  return builder.finish();
}
