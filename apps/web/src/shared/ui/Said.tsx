import type { ReactNode } from 'react';

/** Words of a person as they were written: an empty line begins a paragraph, a line a line. */
export function Said({ text }: { readonly text: string }): ReactNode {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, place) => (
      <p key={place}>
        {paragraph.split('\n').map((line, number) => (
          <span key={number}>
            {number > 0 && <br />}
            {line}
          </span>
        ))}
      </p>
    ));
}
