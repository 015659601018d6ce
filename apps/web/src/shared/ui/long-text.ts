import { useText } from '#shared/i18n/texts.ts';

/** How many characters may still be typed; below zero, how many are too many. Blanks at both ends are not sent and do not count. */
export const leftIn = (text: string, longest: number): number => longest - text.trim().length;

/** Whether to say what is left: near the limit, beyond it, and once it is kept again. */
export const isWorthSaying = (left: number, before: number, longest: number): boolean =>
  left !== before && (left <= longest / 10 || before < 0);

/** What is wrong with a text that is longer than it may be, in words; undefined for one that fits. */
export const useTooLong = (longest: number): ((text: string) => string | undefined) => {
  const words = useText('longText');
  return (text) => {
    const left = leftIn(text, longest);
    return left < 0 ? words.shorten(-left) : undefined;
  };
};
