import { useSuspenseQuery } from '@tanstack/react-query';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { classNamesQuery } from './class-names-query.ts';

/** What a class of devices is called; its code where the catalogue has the class no more. */
export const useDeviceName = (): ((code: string) => string) => {
  const { classGone } = useText('cardTopics');
  const say = useBilingual();
  const { data: classes } = useSuspenseQuery(classNamesQuery);
  return (code) => {
    const name = classes.find((one) => one.code === code)?.name;
    return name ? say(name) : classGone(code);
  };
};
