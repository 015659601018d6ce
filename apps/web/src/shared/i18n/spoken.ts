import type { Key, ReactNode } from 'react';
import { jsx, jsxs } from 'react/jsx-runtime';
import type { Props } from './marking.ts';

/** From a Ukrainian letter to the last one before the next Latin letter, or to the end where none follows: «вул. Соборна, 5». */
const ukrainian = /([\u0400-\u052f](?:[^a-z\u00c0-\u024f]*$|[^a-z\u00c0-\u024f]*[\u0400-\u052f])?)/i;

const latin = /[a-z\u00c0-\u024f]/i;

const isUkrainian = (words: unknown): words is string => typeof words === 'string' && ukrainian.test(words);

const marked = (words: string, key: Key): ReactNode => {
  if (!latin.test(words)) return jsx('span', { lang: 'uk', children: words }, key);
  // Within one element, as the text was one: in a flexible row its parts would stand apart.
  const children = words.split(ukrainian).map((part, place) => (place % 2 ? marked(part, place) : part));
  return jsxs('span', { children }, key);
};

const markedIn = (children: unknown, key = 'words'): unknown => {
  // Nothing leaves its place: what stands beside words that change keeps its focus and what was typed.
  if (Array.isArray(children)) return children.map((child, place) => markedIn(child, `words ${place}`));
  return isUkrainian(children) ? marked(children, key) : children;
};

/** Of elements that can hold no other: what stands for a picture, what an option says, what React holds in a box. */
const saidWhole = (type: unknown, { children, ...props }: Props): readonly unknown[] | null => {
  if (type === 'option' || type === 'title' || type === 'text') return [children].flat();
  return children === undefined ? [props['aria-label'], props.alt, props.value, props.defaultValue] : null;
};

interface Box {
  readonly value: string;
  lang: string;
}

/** Once Ukrainian, a box stays so: a person writes in one language. */
const nameBox = (box: Box): void => {
  if (isUkrainian(box.value)) box.lang ||= 'uk';
};

const nameHeld = ({ currentTarget }: { readonly currentTarget: Box }): void => nameBox(currentTarget);

type BoxRef = (box: Box | null) => unknown;
const namingRefs = new WeakMap<BoxRef, BoxRef>();

/** The same for the same ref: React puts a new one on at every drawing. */
const namingRef = (ref: BoxRef): BoxRef => {
  const known = namingRefs.get(ref);
  if (known) return known;
  const naming: BoxRef = (box) => {
    const cleanup = ref(box);
    if (box) nameBox(box);
    return cleanup;
  };
  namingRefs.set(ref, naming);
  return naming;
};

/** What the browser holds in a box is looked at when the box is filled by its form, when it takes the focus, while one types. */
const boxProps = (props: Props): Props => ({
  onFocus: nameHeld,
  onInput: nameHeld,
  ...props,
  // The form's own functions, which fill the box.
  ...(typeof props.ref === 'function' && { ref: namingRef(props.ref as BoxRef) }),
});

/**
 * The props of an element with the Ukrainian words in them marked as Ukrainian. An element that names its language itself is
 * left alone, and so is a component: what it is given ends in elements.
 */
export const spoken = (type: unknown, props: Props): Props => {
  if (props.lang || (typeof type !== 'string' && typeof type !== 'symbol')) return props;
  const whole = saidWhole(type, props);
  if (!whole) return { ...props, children: markedIn(props.children) };
  const named = whole.some(isUkrainian) ? { ...props, lang: 'uk' } : props;
  return type === 'input' || type === 'textarea' ? boxProps(named) : named;
};
