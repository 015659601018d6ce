import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import type { Wording } from './present-card.ts';
import { useDeviceName } from './use-device-name.ts';

/** Everything that says a card in words of the page. */
export const useWording = (): Wording => {
  const text = useText('cardTopics');
  const persons = useText('persons');
  const { yes, no } = useText('common');
  const { language } = useLanguage();
  const formats = useFormats();
  return { text, persons, yes, no, language, formats, nameOfDevice: useDeviceName() };
};
