/** Pixels left visible above the element. */
const ABOVE = 90;

/** Scroll an element near the top of its pane, without scrolling the page. */
export function scrollPane(element: Element, pane: string): void {
  const holder = element.closest(pane);
  if (holder === null) return;
  holder.scrollTop += element.getBoundingClientRect().top - holder.getBoundingClientRect().top - ABOVE;
}
