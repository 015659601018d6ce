import type { ElementType, ReactNode } from 'react';
import { Fragment, jsx } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { spoken } from './spoken.ts';

const drawn = (type: ElementType, props: Readonly<Record<string, unknown>>): string =>
  renderToStaticMarkup(jsx(type, spoken(type, props)));

const inP = (children: ReactNode): string => drawn('p', { children });

test('A27 a Ukrainian address is marked whole, with its numbers', () => {
  expect(inP('«Україна», вул. Соборна, 7')).toBe('<p><span lang="uk">«Україна», вул. Соборна, 7</span></p>');
});

test('A27 of a sentence in two languages the Ukrainian words are marked, and the sentence stays one piece', () => {
  expect(inP('Provided in Харківська, Полтавська regions and Київ, 2')).toBe(
    '<p><span>Provided in <span lang="uk">Харківська, Полтавська</span> regions and <span lang="uk">Київ, 2</span></span></p>',
  );
});

test('A27 English words, numbers and names of makers in Latin letters are left as they are', () => {
  expect(inP(['Ottobock, ', 5, ' m, é'])).toBe('<p>Ottobock, 5 m, é</p>');
});

test('A27 what stands beside marked words keeps its place', () => {
  const input = jsx('input', {});
  const inPlaces = spoken('label', { children: ['Місто', null, [input, 'Область']] }).children;

  expect(inPlaces).toMatchObject([{ type: 'span' }, null, [input, { type: 'span' }]]);
});

test('A27 what can hold no marked words is marked itself: options, pictures, boxes, bars', () => {
  expect(drawn('option', { value: 'kyiv', children: 'Київ' })).toBe('<option value="kyiv" lang="uk">Київ</option>');
  expect(drawn('option', { value: 'Київ', children: 'Kyiv' })).toBe('<option value="Київ">Kyiv</option>');
  expect(drawn('img', { alt: 'Візок' })).toBe('<img alt="Візок" lang="uk"/>');
  expect(drawn('input', { value: 'Шевченко', readOnly: true })).toContain('lang="uk"');
  expect(drawn('progress', { 'aria-label': 'довідка.pdf' })).toContain('lang="uk"');
});

test('A27 words between elements are marked too, and whoever names a language is believed', () => {
  expect(renderToStaticMarkup(jsx(Fragment, spoken(Fragment, { children: 'Київ' })))).toBe(
    '<span lang="uk">Київ</span>',
  );
  expect(drawn('p', { lang: 'uk', children: 'Київ' })).toBe('<p lang="uk">Київ</p>');
});

interface Box {
  readonly value: string;
  lang: string;
}

test('A27 a box that its form filled, or a person types into, is read as Ukrainian; one with its own language keeps it', () => {
  const filled: (Box | null)[] = [];
  const ref = (box: Box | null): number => filled.push(box);
  const props = spoken('input', { ref }) as {
    readonly ref: (box: Box | null) => void;
    readonly onInput: (event: { readonly currentTarget: Box }) => void;
  };
  const languageOf = (value: string, lang = ''): string => {
    const box = { value, lang };
    props.ref(box);
    expect(filled.at(-1)).toBe(box);
    return box.lang;
  };
  const typed = { value: 'Леся', lang: '' };
  props.onInput({ currentTarget: typed });

  expect([languageOf('Шевченко'), languageOf('Shevchenko'), languageOf('Шевченко', 'en')]).toEqual(['uk', '', 'en']);
  expect(typed.lang).toBe('uk');
  expect(spoken('input', { ref }).ref).toBe(props.ref);
});
