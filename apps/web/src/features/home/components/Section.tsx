import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly points?: readonly string[];
  readonly children?: ReactNode;
}

/** A heading with a paragraph and a list under it. */
export function Section({ title, text, points, children }: Props): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {points && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {children}
    </>
  );
}
