import { type PageData, type PagePlace, placesToDrawn } from '../page-data.ts';
import { useVoice } from './voice.ts';

/** Links to the drawings of the pages with these places, if there are drawings beside the page. */
export function DrawnLinks({ places, drawn }: { places: readonly PagePlace[]; drawn: PageData['drawn'] }) {
  const { say } = useVoice();
  if (drawn === null) return null;
  return (
    <p class="drawn-links">
      {placesToDrawn(places, drawn).map((page) => (
        <a key={page} href={`${encodeURIComponent(drawn.folder)}/page-${page}.svg`}>
          {say('drawnPage', { page })}
        </a>
      ))}
    </p>
  );
}
