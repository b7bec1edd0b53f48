import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageRecord, recordToPlaces } from './record-lookup.ts';
import { useReviewVoice } from './review-voice.ts';
import { useVoice } from './voice.ts';

type Box = readonly [page: number, left: number, top: number, right: number, bottom: number];

/** The part of pdf.js that is used; it is served beside the page, not bundled. */
type PdfJs = {
  GlobalWorkerOptions: { workerSrc: string };
  getDocument: (options: object) => { promise: Promise<PdfDocument> };
};
type PdfDocument = { getPage: (page: number) => Promise<PdfDrawing> };
type Viewport = { width: number; height: number };
type PdfDrawing = {
  getViewport: (options: { scale: number }) => Viewport;
  render: (options: object) => { promise: Promise<void>; cancel: () => void };
};

let opened: Promise<PdfDocument> | null = null;

function openDocument(): Promise<PdfDocument> {
  opened ??= (async () => {
    const address = new URL('pdf.mjs', location.href).href;
    const pdf = (await import(address)) as PdfJs;
    pdf.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.mjs', location.href).href;
    const folder = new URL('.', location.href).href;
    return pdf.getDocument({ url: 'input.pdf', cMapUrl: folder, cMapPacked: true, standardFontDataUrl: folder })
      .promise;
  })();
  return opened;
}

/** A page of a PDF with outlines of the records read from it and, on request, the drawing of what was found. */
export function PdfPage({
  page,
  own,
  records,
}: {
  page: number;
  own: readonly Box[];
  records: ReadonlyMap<string, PageRecord>;
}) {
  const { say } = useVoice();
  const tell = useReviewVoice();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Viewport | null>(null);
  const [hasOverlay, setOverlay] = useState(false);
  useEffect(() => {
    let drawing: { cancel: () => void } | null = null;
    const draw = async (): Promise<void> => {
      const drawn = await (await openDocument()).getPage(page);
      const one = drawn.getViewport({ scale: 1 });
      const target = canvas.current;
      if (!target) return;
      const viewport = drawn.getViewport({ scale: (target.parentElement?.clientWidth ?? one.width) / one.width });
      [target.width, target.height] = [viewport.width, viewport.height];
      setSize(one);
      const task = drawn.render({ canvas: target, canvasContext: target.getContext('2d'), viewport });
      drawing = task;
      await task.promise;
      target.dataset.drawn = '';
    };
    draw().catch(() => undefined);
    return () => drawing?.cancel();
  }, [page]);
  const boxes = [...records.values()].flatMap((record) =>
    record.kind === 'lane' || record.kind === 'project'
      ? []
      : recordToPlaces(record).flatMap((place) =>
          typeof place !== 'string' && place.length === 5 && place[0] === page ? [{ id: record.id, box: place }] : [],
        ),
  );
  return (
    <figure class="pdf-page">
      <figcaption>
        {say('page', { page })}{' '}
        <label>
          <input type="checkbox" checked={hasOverlay} onChange={(event) => setOverlay(event.currentTarget.checked)} />{' '}
          {tell('overlay')}
        </label>
      </figcaption>
      <div class="sheet">
        <canvas ref={canvas} />
        {hasOverlay && <img class="overlay" src={`page-${page}.svg`} alt={tell('overlay')} />}
        {size && !hasOverlay && (
          <svg class="sketch" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={say('placeOnPage')}>
            {boxes.map(({ id, box: [, left, top, right, bottom] }) => (
              <rect key={`${id}${left}${top}`} x={left} y={top} width={right - left} height={bottom - top}>
                <title>{id}</title>
              </rect>
            ))}
            {own.map(([, left, top, right, bottom]) => (
              <rect class="own" key={`${left}${top}`} x={left} y={top} width={right - left} height={bottom - top} />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
