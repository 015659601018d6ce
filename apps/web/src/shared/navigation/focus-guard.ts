import { letWrittenGo } from './written-page.ts';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

const isFocusLost = (): boolean => document.activeElement === document.body;

const isBefore = (left: Node, right: Node): boolean =>
  (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The heading that stands above a place, within the question that is open or the page. */
const headingAbove = (place: Node | undefined): HTMLElement | undefined => {
  const scope = document.querySelector('dialog[open]') ?? document.querySelector('main');
  const headings = [...(scope?.querySelectorAll<HTMLElement>('h1, h2, h3, h4') ?? [])].filter(isShown);
  return headings.findLast((heading) => place && (heading === place || isBefore(heading, place))) ?? headings[0];
};

const focusOn = (heading: HTMLElement): void => {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
};

/**
 * When the control that had the focus is taken off the page, the browser lets the focus fall to the body, and a screen
 * reader begins anew at the top, in silence. Then the heading above takes it, unless the page moves it on purpose; what
 * was only hidden for a while takes it back. Once, at the root, after the first drawing.
 */
export const guardFocus = (): void => {
  let held: Element | null = null;
  letWrittenGo();
  addEventListener('focusin', ({ target }) => {
    // What stands outside of the page's own parts is none of its controls.
    held = target instanceof Element && target.closest('header, main, footer, dialog') ? target : null;
  });
  addEventListener('focusout', () => {
    queueMicrotask(() => {
      // Still there: the person has left it.
      if (isFocusLost() && held?.isConnected && isShown(held)) held = null;
    });
  });
  const look = (changes: readonly MutationRecord[]): void => {
    const lost = held;
    if (!lost || !isFocusLost()) return;
    if (lost.isConnected) {
      if (isShown(lost) && lost instanceof HTMLElement) lost.focus({ preventScroll: true });
      return;
    }
    held = null;
    const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    const place = [change?.previousSibling, change?.target].find((node) => node?.isConnected) ?? undefined;
    // After the page's own effects.
    setTimeout(() => {
      const heading = isFocusLost() && headingAbove(place);
      if (heading) focusOn(heading);
    }, 50);
  };
  const where = { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'hidden', 'open'] };
  new MutationObserver(look).observe(document.body, where);
};
