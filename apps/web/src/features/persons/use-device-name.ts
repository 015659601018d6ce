import type { ProgrammeLine } from '@cabinet/contracts/programme-lines';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';

/** What a line names, in words; the code where the catalogue has the class no more. */
export const useDeviceName = (): ((line: Pick<ProgrammeLine, 'className' | 'classCode'>) => string) => {
  const text = useText('programme');
  const say = useBilingual();
  return ({ className, classCode }) => (className ? say(className) : text.classGone(classCode));
};
