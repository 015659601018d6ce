import type { PaperLanguage } from './content.ts';

export interface SignatureReportTitles {
  readonly title: (of: string) => string;
  readonly application: (number: string) => string;
  readonly decision: (number: string) => string;
  readonly subject: string;
  readonly lead: string;
  readonly pending: string;
  readonly signature: string;
  readonly received: string;
  readonly checkedAt: string;
  readonly kyivTime: string;
  readonly files: string;
  readonly file: string;
  readonly print: string;
  readonly certificatePrint: string;
  readonly checks: string;
  readonly again: string;
  readonly againLead: string;
}

export const signatureReportTitles: Readonly<Record<PaperLanguage, SignatureReportTitles>> = {
  uk: {
    title: (of) => `Протокол перевірки підпису: ${of}`,
    application: (number) => `заява № ${number}`,
    decision: (number) => `рішення за заявою № ${number}`,
    subject: 'Перевірка електронного підпису',
    lead: 'Кабінет перевірив підпис за правилами ДСТУ ETSI EN 319 102-1. Нижче – що вийшло і з яких перевірок.',
    pending: 'Надавач ще не відповів, чи діє сертифікат. Кабінет спитає знову; тоді можна завантажити новий протокол.',
    signature: 'Підпис',
    received: 'Кабінет отримав',
    checkedAt: 'Кабінет перевірив',
    kyivTime: 'час київський',
    files: 'Що підписано',
    file: 'Файл',
    print: 'Відбиток SHA-256',
    certificatePrint: 'Відбиток сертифіката SHA-256',
    checks: 'Перевірки',
    again: 'Як перевірити самому',
    againLead: 'Завантажте підписаний контейнер (ASiC-E) у кабінеті й перевірте тут або в іншій програмі:',
  },
  en: {
    title: (of) => `Report on a signature: ${of}`,
    application: (number) => `application № ${number}`,
    decision: (number) => `decision on application № ${number}`,
    subject: 'Check of an electronic signature',
    lead: 'The cabinet checked the signature by the rules of ДСТУ ETSI EN 319 102-1. Below is the outcome and each check behind it.',
    pending:
      'The provider has not answered yet whether the certificate is in force. The cabinet will ask again; a new report can be downloaded then.',
    signature: 'Signature',
    received: 'Received by the cabinet',
    checkedAt: 'Checked by the cabinet',
    kyivTime: 'Kyiv time',
    files: 'What was signed',
    file: 'File',
    print: 'SHA-256 digest',
    certificatePrint: 'SHA-256 digest of the certificate',
    checks: 'Checks',
    again: 'How to check it yourself',
    againLead: 'Download the signed container (ASiC-E) in the cabinet and check it here or with another program:',
  },
};
