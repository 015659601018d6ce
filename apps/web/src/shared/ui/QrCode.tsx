import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  readonly content: string;
}

const side = 232;

interface Drawing {
  readonly size: number;
  readonly squares: string;
}

const blank: Drawing = { size: 1, squares: '' };

const drawingOf = async (content: string): Promise<Drawing> => {
  const { encode } = await import('uqr');
  const { size, data } = encode(content, { ecc: 'M', border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, squares: squares.join('') };
};

/** A picture for a phone's camera. Decorative: the same stands beside it as text. White paper in every colour scheme, or cameras fail. */
export function QrCode({ content }: Props): ReactNode {
  // Its place is kept while the encoder arrives, and stays white if it never does.
  const [{ size, squares }, setDrawing] = useState(blank);
  useEffect(() => void drawingOf(content).then(setDrawing, () => undefined), [content]);
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={side}
      height={side}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={squares} />
    </svg>
  );
}
