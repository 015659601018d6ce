/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly seen: boolean;
  /** All that the style sheets can tell it from another control by: tags, classes and states from the page down to it. */
  readonly style: string;
}

/** What the page itself keeps of a walk. Pressing a key and asking after each is ten times slower than a walk. */
interface Walker {
  readonly stopOf: (element: HTMLElement) => Stop;
  readonly reachable: () => Stop[];
  readonly begin: () => void;
  /** Where the focus stood before each press since the beginning, and where it stands now; null is nowhere on the page. */
  readonly end: () => (Stop | null)[];
  /** Puts the focus on a stop by its name, as the keyboard did. */
  readonly focus: (name: string) => Stop | null;
}

interface WindowWithWalker {
  walker?: Walker;
}

const installWalker = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = window as WindowWithWalker;
    if (own.walker) return;
    // Numbers given at first sight: the place in the document changes while pages fetch their code.
    const numbers = new Map<Element, number>();
    const elements = new Map<string, HTMLElement>();
    const states = ['type', 'role', 'aria-current', 'aria-invalid', 'aria-selected', 'aria-expanded', 'aria-checked'];
    const modeNow = (): string => {
      const forced = matchMedia('(forced-colors: active)').matches;
      const planted = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
      return `${forced} ${document.documentElement.dataset['theme']} ${innerWidth} ${planted}`;
    };
    const styleOf = (element: Element): string => {
      const path: string[] = [];
      for (let part: Element | null = element; part; part = part.parentElement) {
        const told = states.map((name) => part?.getAttribute(name) ?? '').join(',');
        path.unshift(`${part.tagName}.${part.className}[${told}${part.matches(':checked') ? 'checked' : ''}]`);
      }
      return `${modeNow()} ${path.join('>')}`;
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
      const name = nameOf(element);
      elements.set(name, element);
      return {
        name,
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
    const focused = (): Stop | null => {
      const element = document.activeElement;
      return element instanceof HTMLElement && element !== document.body ? stopOf(element) : null;
    };
    const selector = 'a[href],button,input,select,textarea,summary,[tabindex]';
    let stops: (Stop | null)[] = [];
    const note = ({ key }: KeyboardEvent): void => {
      if (key === 'Tab') stops.push(focused());
    };
    own.walker = {
      stopOf,
      reachable: () => {
        const scope = document.querySelector('dialog[open]') ?? document;
        const found = [...scope.querySelectorAll<HTMLElement>(selector)]
          .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
          .map(stopOf);
        // Radios of one group count as one.
        return [...new Map(found.map((stop) => [stop.name, stop])).values()];
      },
      begin: () => {
        stops = [];
        addEventListener('keydown', note, true);
      },
      end: () => {
        removeEventListener('keydown', note, true);
        // Before the first press it stood where the walk begins.
        return [...stops.slice(1), focused()];
      },
      focus: (name) => {
        const element = elements.get(name);
        element?.focus();
        return element && document.activeElement === element ? stopOf(element) : null;
      },
    };
  });

/** Every control that the keyboard can reach now. */
const reachable = async (page: Page): Promise<readonly Stop[]> => {
  await installWalker(page);
  return page.evaluate(() => (window as WindowWithWalker).walker?.reachable() ?? []);
};

/** Whether focus changes any pixel there: a picture with it and one without. */
const isVisible = async (page: Page, { name }: Stop): Promise<boolean> => {
  const stop = await page.evaluate((wanted) => (window as WindowWithWalker).walker?.focus(wanted) ?? null, name);
  if (!stop) return false;
  const clip = { ...stop.box, width: Math.max(1, stop.box.width), height: Math.max(1, stop.box.height) };
  const focused = await page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const plain = await page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
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
  readonly stops: readonly Stop[];
  readonly faults: readonly string[];
}

type Key = 'Tab' | 'Shift+Tab';

type Pace = 'quick' | 'slow';

const pressTab = async (page: Page, key: Key, { times, pace }: { times: number; pace: Pace }): Promise<void> => {
  if (pace === 'slow') {
    for (let press = 0; press < times; press += 1) await page.keyboard.press(key);
    return;
  }
  // Without waiting for each: the browser takes them one after the other.
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : 8 };
  const presses = Array.from({ length: times }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
  await Promise.all(presses.flat());
  await session.detach();
};

/** Whether something comes true within two seconds. */
const settles = async (isTrue: () => Promise<boolean>): Promise<boolean> =>
  expect
    .poll(isTrue, { timeout: 2_000, intervals: [10, 20, 50, 100] })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

/**
 * Backwards from the top the browser's own frame is asked first and answers in its own time. Whoever presses on before
 * it has answered asks it again, and is thrown back to the end in the middle of the walk.
 */
const enterFromBelow = async (page: Page): Promise<void> => {
  await pressTab(page, 'Shift+Tab', { times: 1, pace: 'slow' });
  const arrived = () => page.evaluate(() => document.activeElement !== document.body);
  for (let tries = 0; tries < 3 && !(await settles(arrived)); tries += 1)
    await pressTab(page, 'Shift+Tab', { times: 1, pace: 'slow' });
};

const walk = async (page: Page, key: Key, pace: Pace): Promise<Walk> => {
  await leaveFocus(page);
  const limit = (await reachable(page)).length + 4;
  await page.evaluate(() => (window as WindowWithWalker).walker?.begin());
  if (key === 'Shift+Tab') await enterFromBelow(page);
  await pressTab(page, key, { times: limit, pace });
  const met = await page.evaluate(() => (window as WindowWithWalker).walker?.end() ?? []);
  const stops: Stop[] = [];
  const faults: string[] = [];
  // Backwards from the top the browser's own frame comes first.
  const first = met.findIndex((stop) => stop !== null);
  for (const stop of met.slice(Math.max(0, first))) {
    if (!stop || stop.name === stops[0]?.name) return { stops, faults };
    if (stop.name === stops.at(-1)?.name) return { stops, faults: [...faults, `trapped at ${stop.name}`] };
    stops.push(stop);
    if (!stop.seen) faults.push(`covered or out of view: ${stop.name}`);
  }
  return { stops, faults: [...faults, `no end after ${limit} stops`] };
};

/** Stops whose focus nobody could see. */
const ringless = async (page: Page, stops: readonly Stop[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const stop of stops) if (!(await showsRing(page, stop))) faults.push(`no visible focus: ${stop.name}`);
  return faults;
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

const namesOf = (stops: readonly Stop[]): string[] => stops.map(({ name }) => name);

interface Walks {
  readonly expected: number;
  readonly forward: Walk;
  readonly back: Walk;
}

const bothWays = async (page: Page, pace: Pace): Promise<Walks> => ({
  expected: (await reachable(page)).length,
  forward: await walk(page, 'Tab', pace),
  back: await walk(page, 'Shift+Tab', pace),
});

const isPerfect = ({ expected, forward, back }: Walks): boolean =>
  [...forward.faults, ...back.faults].length === 0 &&
  forward.stops.length === expected &&
  namesOf(back.stops).toReversed().join() === namesOf(forward.stops).join();

/** WCAG 2.1.1–2.1.3, 2.4.3, 2.4.7, 2.4.11–13: every control is reached, seen and left, forward and back. */
export async function keyboardWalks(page: Page): Promise<readonly string[]> {
  const quick = await bothWays(page, 'quick');
  // Nobody presses a hundred times in a second: what such a walk misses, one at a person's pace decides.
  const { expected, forward, back } = isPerfect(quick) ? quick : await bothWays(page, 'slow');
  const order = namesOf(forward.stops);
  expect(forward.faults, 'forward').toEqual([]);
  expect(order.length, `stops: ${order.join(' → ')}`).toBe(expected);
  expect(back.faults, 'back').toEqual([]);
  // The browser may stop on its own frame first; the order of the page's stops is what counts.
  expect(namesOf(back.stops).slice(-order.length).toReversed()).toEqual(order);
  expect(await ringless(page, forward.stops), 'rings').toEqual([]);
  return order;
}

/** WCAG 1.4.11: every control shows its focus when the system draws all colours; the way is the same as before. */
export async function forcedColoursWalk(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  const controls = await reachable(page);
  if (!controls.every(({ style }) => ringsSeen.has(style))) {
    const quick = await walk(page, 'Tab', 'quick');
    const { stops, faults } = quick.faults.length === 0 ? quick : await walk(page, 'Tab', 'slow');
    expect(faults, 'forward, forced colours').toEqual([]);
    expect(await ringless(page, stops), 'rings, forced colours').toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'none' });
}
