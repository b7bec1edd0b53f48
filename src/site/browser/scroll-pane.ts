/** Rows that stay in sight above what is looked at (pixels). */
const ABOVE = 90;

/** Bring an element near the top of the pane that holds it; the page around the pane stays where it is. */
export function scrollPane(element: Element, pane: string): void {
  const holder = element.closest(pane);
  if (holder === null) return;
  holder.scrollTop += element.getBoundingClientRect().top - holder.getBoundingClientRect().top - ABOVE;
}
