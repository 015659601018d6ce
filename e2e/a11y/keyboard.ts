/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly seen: boolean;
  /** All that the style sheets can tell it from another control by: tags, classes and states from the page down to it. */
  readonly style: string;
}

/** Controls as the keyboard meets them: the one it stands on now, none at the end of the page, or all that it can reach. */
const stopsAt = (page: Page, which: 'focused' | 'reachable'): Promise<readonly Stop[]> =>
  page.evaluate((wanted) => {
    const forced = matchMedia('(forced-colors: active)').matches;
    const planted = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
    const mode = `${forced} ${document.documentElement.dataset['theme']} ${innerWidth} ${planted}`;
    // Numbers given at first sight: the place in the document changes while pages fetch their code.
    const seenBefore: { walkNumbers?: Map<Element, number> } = window as object;
    seenBefore.walkNumbers ??= new Map();
    const numbers = seenBefore.walkNumbers;
    const states = ['type', 'role', 'aria-current', 'aria-invalid', 'aria-selected', 'aria-expanded', 'aria-checked'];
    const styleOf = (element: Element): string => {
      const path: string[] = [];
      for (let part: Element | null = element; part; part = part.parentElement) {
        const told = states.map((name) => part?.getAttribute(name) ?? '').join(',');
        path.unshift(`${part.tagName}.${part.className}[${told}${part.matches(':checked') ? 'checked' : ''}]`);
      }
      return `${mode} ${path.join('>')}`;
    };
    const nameOf = (element: HTMLElement): string => {
      if (element instanceof HTMLInputElement && element.type === 'radio') return `radio ${element.name}`;
      const number = numbers.get(element) ?? numbers.size + 1;
      numbers.set(element, number);
      const words = (element.ariaLabel ?? element.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${element.tagName.toLowerCase()} ${number} “${words}”`;
    };
    const stopOf = (element: HTMLElement): Stop => {
      const box = element.getBoundingClientRect();
      const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
      const hit = document.elementFromPoint(
        Math.min(innerWidth - 1, Math.max(0, middle.x)),
        Math.min(innerHeight - 1, Math.max(0, middle.y)),
      );
      const label = hit?.closest('label');
      const uncovered = hit && (element.contains(hit) || hit.contains(element) || label?.htmlFor === element.id);
      const top = Math.max(0, box.y - 8);
      const left = Math.max(0, box.x - 8);
      return {
        name: nameOf(element),
        box: {
          x: left,
          y: top,
          width: Math.min(innerWidth - left, box.width + 16),
          height: Math.min(innerHeight - top, box.height + 16),
        },
        seen: Boolean(uncovered) && box.bottom > 0 && box.top < innerHeight,
        style: styleOf(element),
      };
    };
    const focused = document.activeElement;
    if (wanted === 'focused')
      return focused instanceof HTMLElement && focused !== document.body ? [stopOf(focused)] : [];
    const scope = document.querySelector('dialog[open]') ?? document;
    const candidates = scope.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex]');
    const stops = [...candidates]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
      .map(stopOf);
    // Radios of one group count as one.
    return [...new Map(stops.map((stop) => [stop.name, stop])).values()];
  }, which);

/** Whether focus changes any pixel there: a picture with it and one without. */
const isVisible = async (page: Page, { box }: Stop): Promise<boolean> => {
  const clip = { ...box, width: Math.max(1, box.width), height: Math.max(1, box.height) };
  const focused = await page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
  const element = await page.evaluateHandle(() => document.activeElement);
  await page.evaluate((node) => node instanceof HTMLElement && node.blur(), element);
  const plain = await page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
  await page.evaluate((node) => node instanceof HTMLElement && node.focus({ preventScroll: true }), element);
  await element.dispose();
  return !focused.equals(plain);
};

// A ring seen once on a control is the same wherever the same rules of style apply; its place and cover are not.
const ringsSeen = new Set<string>();

const showsRing = async (page: Page, stop: Stop): Promise<boolean> => {
  if (ringsSeen.has(stop.style)) return true;
  const shown = await isVisible(page, stop);
  if (shown) ringsSeen.add(stop.style);
  return shown;
};

interface Walk {
  readonly stops: readonly string[];
  readonly faults: readonly string[];
}

const walk = async (page: Page, key: 'Tab' | 'Shift+Tab', look: boolean): Promise<Walk> => {
  const stops: string[] = [];
  const faults: string[] = [];
  const limit = (await stopsAt(page, 'reachable')).length + 5;
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press(key);
    const [stop] = await stopsAt(page, 'focused');
    if (!stop || stop.name === stops[0]) return { stops, faults };
    if (stop.name === stops.at(-1)) return { stops, faults: [...faults, `trapped at ${stop.name}`] };
    stops.push(stop.name);
    if (!stop.seen) faults.push(`covered or out of view: ${stop.name}`);
    if (look && !(await showsRing(page, stop))) faults.push(`no visible focus: ${stop.name}`);
  }
  return { stops, faults: [...faults, `no end after ${limit} stops`] };
};

const leaveFocus = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // The walk must begin at the top wherever a page has put the focus.
    const start = document.createElement('span');
    start.tabIndex = -1;
    start.textContent = '·';
    // Outside of an open dialog nothing can take the focus.
    (document.querySelector('dialog:modal') ?? document.body).prepend(start);
    start.focus();
    // The page takes care, a moment later, of a focus whose control has vanished: not of this one.
    await new Promise((resume) => setTimeout(resume, 100));
    start.blur();
    // Left by the person before it goes: otherwise the page would put the focus on the heading in its place.
    await Promise.resolve();
    start.remove();
    scrollTo(0, 0);
  });

/** WCAG 2.1.1–2.1.3, 2.4.3, 2.4.7, 2.4.11–13: every control is reached, seen and left, forward and back. */
export async function keyboardWalks(page: Page): Promise<readonly string[]> {
  await leaveFocus(page);
  const expected = (await stopsAt(page, 'reachable')).length;
  const forward = await walk(page, 'Tab', true);
  expect(forward.faults, 'forward').toEqual([]);
  expect(forward.stops.length, `stops: ${forward.stops.join(' → ')}`).toBe(expected);
  const back = await walk(page, 'Shift+Tab', false);
  expect(back.faults, 'back').toEqual([]);
  // The browser may stop on its own frame first; the order of the page's stops is what counts.
  expect(back.stops.slice(-forward.stops.length).toReversed()).toEqual(forward.stops);
  return forward.stops;
}

/** WCAG 1.4.11: every control shows its focus when the system draws all colours; the way is the same as before. */
export async function forcedColoursWalk(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const controls = await stopsAt(page, 'reachable');
  if (!controls.every(({ style }) => ringsSeen.has(style))) {
    await leaveFocus(page);
    expect((await walk(page, 'Tab', true)).faults, 'forward, forced colours').toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'none' });
}
