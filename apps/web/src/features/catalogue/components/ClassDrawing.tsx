import type { ReactNode } from 'react';
import { Drawing } from '#shared/ui/Drawing.tsx';
import { drawingOf } from '../drawing-of.ts';

interface Props {
  readonly code: string;
}

/** What products of the class look like, in lines: stands where a product has no photograph. */
export function ClassDrawing({ code }: Props): ReactNode {
  return <Drawing name={drawingOf(code)} />;
}
