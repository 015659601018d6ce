import type { Application } from '@cabinet/contracts/applications';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';

interface Place {
  readonly href: string;
  /** What is to be mended there. */
  readonly name: string;
}

interface Reader {
  readonly application: Application;
  readonly text: TextsOf<'applications'>['places'];
  readonly say: (words: Bilingual) => string;
}

/** «Ваші дані, адреса»: a page with several fields does not say by itself which of them is meant. */
const withField = (page: string, key: string, { fields }: Reader['text']): string => {
  const names: Readonly<Record<string, string>> = fields;
  return names[key] === undefined ? page : `${page}, ${names[key]}`;
};

/** The page that holds what a pointer names: `/answers/income`, `/slots/idDoc`, `/objectAddress`, `/applicant/phone`. */
export const placeOf = (pointer: string, { application, text, say }: Reader): Place => {
  const [, area = '', key = ''] = pointer.split('/');
  const params = { applicationId: application.id };
  if (area === 'answers') {
    const label = application.definition.questions.find((question) => question.key === key)?.label;
    return { href: pathTo('applicationQuestion', { ...params, key }), name: label ? say(label) : key };
  }
  if (area === 'card') {
    return { href: pathTo('applicationCardTopic', { ...params, topic: key }), name: text.card };
  }
  if (area === 'device') return { href: pathTo('applicationDevice', params), name: text.device };
  if (area === 'slots') {
    const name = application.slots.find(({ code }) => code === key)?.name;
    return { href: pathTo('applicationDocument', { ...params, code: key }), name: name ? say(name) : key };
  }
  if (area === 'objectName' || area === 'objectAddress')
    return { href: pathTo('applicationObject', params), name: text.object };
  if (area === 'submittedBy' || area === 'representative')
    return { href: pathTo('applicationSubmitter', params), name: withField(text.submitter, key, text) };
  if (area === 'applicant')
    return { href: pathTo('applicationApplicant', params), name: withField(text.applicant, key, text) };
  if (area === 'signature') return { href: pathTo('applicationSign', params), name: text.signature };
  if (area === 'consent') return { href: pathTo('privacy'), name: text.consent };
  return { href: pathTo('applicationCheck', params), name: text.declaration };
};
