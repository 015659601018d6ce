import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Pictures } from '#shared/ui/Pictures.tsx';
import blurred from './samples/blurred.svg';
import cutOff from './samples/cut-off.svg';
import glare from './samples/glare.svg';
import good from './samples/good.svg';

/** H15: a good photo of a document beside three that will be returned, and why. */
export function PhotoSamples(): ReactNode {
  const { samples } = useText('documents').create;
  return (
    <>
      <p>{samples.lead}</p>
      <Pictures
        pictures={[
          { src: good, ...samples.good },
          { src: cutOff, ...samples.cutOff },
          { src: blurred, ...samples.blurred },
          { src: glare, ...samples.glare },
        ]}
      />
    </>
  );
}
