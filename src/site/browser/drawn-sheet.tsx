import { useEffect, useRef } from 'preact/hooks';
import type { DrawnSheet, PlaceBox } from '../review-data.ts';
import { useReviewVoice } from './review-voice.ts';
import { scrollPane } from './scroll-pane.ts';

/** A sheet or a table as `inspect` draws it, with the places of the doubt marked. */
export function DrawnSheetPage({ sheet: { number, view }, own }: { sheet: DrawnSheet; own: readonly PlaceBox[] }) {
  const tell = useReviewVoice();
  const marks = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const first = marks.current?.querySelector<SVGElement>('.own');
    if (first) scrollPane(first, '.source');
  }, [own]);
  const width = Number(view.split(' ')[2] ?? 0);
  return (
    <div class="sheet drawn" style={{ width: `${width}pt` }}>
      <img src={`page-${number}.svg`} alt={tell('overlay')} />
      <svg class="sketch" viewBox={view} role="img" aria-label={tell('source')} ref={marks}>
        {own.map(([, left, top, right, bottom]) => (
          <rect class="own" key={`${left}${top}`} x={left} y={top} width={right - left} height={bottom - top} />
        ))}
      </svg>
    </div>
  );
}
