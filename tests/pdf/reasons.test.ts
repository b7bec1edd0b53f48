import { describe, expect, it } from 'vitest';
import { extract, InputError, inspectPages, isPdf, type Options } from '../../src/index.ts';
import { firstObjectAfter, toFlate, toPdf } from './raw-pdf.ts';
import { japaneseFont, planContent, planProjects, toText } from './written-plan.ts';

async function toProjects(bytes: Uint8Array, options: Options = {}): Promise<string[]> {
  const plan = await extract(bytes, options);
  return plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name));
}

async function toRefusal(bytes: Uint8Array, options: Options = {}): Promise<string> {
  const error: unknown = await extract(bytes, options).catch((reason: unknown) => reason);
  return error instanceof InputError ? `${error.code}: ${error.message}` : String(error);
}

const plan = toPdf([planContent], japaneseFont);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a PDF', () => {
  const junk = {
    'a line ahead of it': 'HTTP/1.1 200 OK\r\n\r\n',
    'something ahead of it on its line': '\u001b%-12345X@PJL ',
    'a page of headers ahead of it': 'X-Header: something\r\n'.repeat(100),
  };
  it.each(Object.entries(junk))('is one with %s', async (_, ahead) => {
    expect(await toProjects(Buffer.concat([Buffer.from(ahead), plan]))).toEqual(planProjects);
  });

  it('is one without its first line', async () => {
    expect(await toProjects(plan.subarray(9))).toEqual(planProjects);
  });

  it('is no text that tells how one is made', () => {
    expect(isPdf(text('A PDF begins with %PDF-1.7 and ends with startxref and a number.'))).toBe(false);
  });
});

describe('a file named .pdf', () => {
  const error = text('<!DOCTYPE html><title>404 Not Found</title>');

  it('that is none is told so', async () => {
    expect(await toRefusal(error, { file: '工程表.PDF' })).toMatch(
      /^pdf-misnamed: the file is named \.pdf but is not a PDF/,
    );
    // what its bytes tell is said in the words of every command, which know no name
    expect(await toRefusal(new Uint8Array(), { file: 'plan.pdf' })).toMatch(/^empty/);
    expect(await toRefusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), { file: 'plan.pdf' })).toMatch(/^picture/);
    expect(await toRefusal(error, { file: 'plan.txt' })).toMatch(/^no-schedule/);
  });

  it('is refused in the same words where it is to be drawn', async () => {
    const options = { file: '工程表.PDF' };
    const noText = Uint8Array.from([0x41, 0xff, 0xfd, 0x81, 0x20, 0xfd]);
    for (const bytes of [error, noText]) {
      await expect(inspectPages(bytes, options)).rejects.toMatchObject({ code: 'pdf-misnamed' });
      await expect(extract(bytes, options)).rejects.toMatchObject({ code: 'pdf-misnamed' });
    }
  });
});

describe('a scan', () => {
  const scan = 'q 842 0 0 595 0 0 cm /Im1 Do Q';
  const strips = [0, 1, 2, 3].map((strip) => `q 800 0 0 140 20 ${10 + strip * 145} cm /Im1 Do Q`).join('\n');
  const image = toFlate('/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', 'x');
  const toScan = (contents: readonly string[]): Uint8Array =>
    toPdf(contents, japaneseFont, {
      resources: `/XObject<</Im1 ${firstObjectAfter(contents.length)} 0 R>>`,
      objects: [image],
    });
  const stamp = toText(600, 20, '○○市 令和4年度 12ページ', 7);
  const prose = Array.from({ length: 20 }, (_, line) =>
    toText(40, 500 - line * 14, '議事の要旨を次のとおり記録する。'),
  ).join('\n');

  it('with a line at its edge is told as one, with its pages', async () => {
    const contents = [prose, scan + stamp, strips + stamp, scan, prose, scan + stamp];
    expect(await toRefusal(toScan(contents))).toMatch(/^pdf-scan: no 工程表 found: these pages are scans.*: 2-4, 6;/);
  });

  it('is no page that was made readable, and not the reason where most pages are text', async () => {
    expect(await toRefusal(toScan([scan + prose]))).toMatch(/^pdf-no-schedule/);
    expect(await toRefusal(toScan([prose, scan, prose]))).toMatch(/^pdf-no-schedule/);
  });

  it('is no page whose table lies on a picture', async () => {
    const { notices } = await extract(toScan([`${scan}\n${planContent}`]));
    expect(notices.map(({ code }) => code)).not.toContain('source/page-scanned');
  });

  it('beside a plan is told, and the plan is read', async () => {
    const bytes = toScan([planContent, scan + stamp]);
    expect(await toProjects(bytes)).toEqual(planProjects);
    const { notices } = await extract(bytes);
    const told = notices.filter(({ code }) => code === 'source/page-scanned');
    expect(told).toMatchObject([{ severity: 'warning', values: { page: 2 }, source: [{ kind: 'pdf', page: 2 }] }]);
  });
});

describe('an encryption', () => {
  const toEncrypted = (filters: string): Uint8Array => {
    const secret = `<${'5a'.repeat(32)}>`;
    const filter = '/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>';
    return toPdf([planContent], japaneseFont, {
      objects: [`<</Filter/Standard/V 4/R 4/Length 128/P -4/O${secret}/U${secret}${filter}${filters}>>`],
      trailer: `/Encrypt ${firstObjectAfter(1)} 0 R/ID[<01><01>]`,
    });
  };

  it.each(['/StmF/Identity/StrF/Identity/EFF/StdCF', '/EFF/StdCF'])(
    'of attachments alone is none of the pages: %s',
    async (filters) => {
      const bytes = toEncrypted(filters);
      const before = Buffer.from(bytes);
      expect(await toProjects(bytes)).toEqual(planProjects);
      expect(Buffer.compare(before, bytes)).toBe(0);
    },
  );

  it.each(['/StmF/StdCF/StrF/StdCF', '/StmF/Identity/StrF/StdCF/EFF/StdCF'])(
    'of more asks for its password: %s',
    async (filters) => {
      expect(await toRefusal(toEncrypted(filters))).toMatch(/^pdf-encrypted/);
    },
  );
});

describe('a text put on a page as an annotation', () => {
  const annotate = (entries: string): Uint8Array => {
    const contents = Buffer.from('\ufeff現地調査', 'utf16le').swap16().toString('hex');
    const annotation = `<</Type/Annot/Subtype/FreeText/Rect[512 408 598 428]/DA(/Helv 9 Tf)/Contents<${contents}>${entries}>>`;
    return toPdf([planContent], japaneseFont, { page: `/Annots[${annotation}]` });
  };
  const toTexts = async (bytes: Uint8Array): Promise<string[]> => {
    const { measures } = await extract(bytes);
    return measures.flatMap(({ projects }) =>
      projects.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities.flatMap(({ items }) => items))),
    );
  };

  it('is read where the file does not say how it looks', async () => {
    expect(await toTexts(annotate('/F 4'))).toEqual(['出展者の募集', '準備', '現地調査', '開催']);
  });

  it('is not read where it is hidden', async () => {
    expect(await toTexts(annotate('/F 2'))).toEqual(['出展者の募集', '準備', '開催']);
  });
});
