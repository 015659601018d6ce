import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { useAnnounce } from './LiveRegion.tsx';
import { isWorthSaying, leftIn } from './long-text.ts';
import type { TextAreaProps } from './TextInput.tsx';

export type LongTextProps = Omit<TextAreaProps, 'maxLength' | 'value' | 'defaultValue'> & {
  /** Characters. What is typed beyond them stays; refuse it on sending with the words of `useTooLong`. */
  readonly longest: number;
  readonly value: string;
};

/** Said when typing pauses: a screen reader must not count along with every key. */
const pauseMs = 1_000;

const useSpokenLeft = (words: string, left: number, longest: number): void => {
  const announce = useAnnounce();
  const before = useRef(left);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isWorthSaying(left, before.current, longest)) announce(words);
      before.current = left;
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [announce, words, left, longest]);
};

/** An answer in several lines that may be only so long: nothing is cut, what is left is told below it. */
export function LongText(props: LongTextProps): ReactNode {
  const { id, label, hint, error, optional, asHeading, longest, rows = 5, ...rest } = props;
  const text = useText('longText');
  const left = leftIn(rest.value, longest);
  const words = left < 0 ? text.over(-left) : text.left(left);
  useSpokenLeft(words, left, longest);
  const leftId = `${id}-left`;
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      {({ 'aria-describedby': described, ...control }) => (
        <>
          <textarea
            {...rest}
            {...control}
            aria-describedby={[described, leftId].filter(Boolean).join(' ')}
            rows={rows}
            className={`${styles.input} ${styles.area}`}
          />
          <p id={leftId} className={left < 0 ? styles.error : styles.hint}>
            {words}
          </p>
        </>
      )}
    </Field>
  );
}
