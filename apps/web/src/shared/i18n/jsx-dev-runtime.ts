import { Fragment, jsxDEV as draw } from 'react/jsx-dev-runtime';
import { heard } from './jsx-runtime.ts';
import type { Props } from './marking.ts';

export type { JSX } from 'react';
export { Fragment };

/** As jsx-runtime.ts, with what React tells programmers while they work. */
export const jsxDEV = (...[type, props, ...rest]: Parameters<typeof draw>): ReturnType<typeof draw> =>
  // Elements have no other props than these.
  draw(type, heard(type, props as Props), ...rest);
