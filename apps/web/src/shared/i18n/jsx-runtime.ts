import type { ElementType, Key, ReactElement } from 'react';
import { Fragment, jsx as draw, jsxs as drawRow } from 'react/jsx-runtime';
import { marking, type Props } from './marking.ts';

export type { JSX } from 'react';
export { Fragment };

/** On a page in English each word is read in its language. */
export const heard = (type: unknown, props: Props): Props =>
  marking.spoken && document.documentElement.lang === 'en' ? marking.spoken(type, props) : props;

// Every element of the app is made by these two (`jsxImportSource` in tsconfig.json).

export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement => draw(type, heard(type, props), key);

export const jsxs = (type: ElementType, props: Props, key?: Key): ReactElement =>
  drawRow(type, heard(type, props), key);
