import { useText } from '#shared/i18n/texts.ts';

/** How the box for six digits of an SMS is: one box, and the phone may offer them by itself. */
export const useSmsCodeField = () => {
  const text = useText('phoneAccess').code;
  return {
    name: 'code',
    label: text.label,
    hint: text.hint,
    width: 'medium',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    autoCapitalize: 'none',
    spellCheck: false,
  } as const;
};
