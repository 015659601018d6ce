import type { DocumentRequirementInput } from '@cabinet/contracts/service-definition';
import { words } from './define.ts';

type Block = DocumentRequirementInput;

const allPages = words(
  'Чітке фото або скан усіх сторінок із записами.',
  'A clear photo or scan of every page with entries.',
);

/** Made by the cabinet from the answers: nobody has to fill in a paper form. */
export const applicationForm: Block = {
  code: 'application',
  name: words('Заява встановленої форми', 'Application form'),
  why: words('Кабінет складе її з ваших відповідей.', 'The cabinet makes it from your answers.'),
  required: 'always',
  preparedBy: 'cabinet',
};

export const identityDocument: Block = {
  code: 'idDoc',
  name: words(
    'Документ, що посвідчує особу (паспорт громадянина України, ID-картка, посвідка тощо)',
    'Identity document (passport, ID card, residence permit…)',
  ),
  why: words('Щоб підтвердити, хто подає заяву.', 'To confirm who is applying.'),
  required: 'always',
  validity: words(
    'Документ має бути чинним. Для ID-картки – обидва боки.',
    'It must be valid. Both sides of an ID card.',
  ),
  libraryKinds: ['identity'],
};

export const parentsIdentity: Block = {
  code: 'parentsId',
  name: words('Паспорти батьків (законних представників)', 'Identity documents of the parents (legal representatives)'),
  why: words('Щоб перевірити, хто діє від імені дитини.', 'To check who acts for the child.'),
  required: 'always',
  validity: words('Документи мають бути чинними.', 'They must be valid.'),
  libraryKinds: ['identity'],
};

export const birthCertificate: Block = {
  code: 'birthCert',
  name: words('Свідоцтво про народження', 'Birth certificate'),
  why: words('Щоб підтвердити вік дитини та її батьків.', 'To confirm the age of the child and who the parents are.'),
  required: 'always',
  libraryKinds: ['birth_certificate'],
};

export const taxNumber: Block = {
  code: 'rnokpp',
  name: words(
    'Документ про РНОКПП (або відмітка в паспорті про відмову від номера)',
    'Taxpayer number document (or the mark of refusal in the passport)',
  ),
  why: words('За номером вас знаходять у державних реєстрах.', 'State registers find you by this number.'),
  required: 'always',
  libraryKinds: ['tax_number', 'identity'],
};

export const powerOfAttorney: Block = {
  code: 'poa',
  name: words('Довіреність, посвідчена в установленому законодавством порядку', 'Power of attorney'),
  why: words('Вона показує, що людина довірила вам подати заяву.', 'It shows that the person let you apply.'),
  required: { submittedBy: 'representative' },
  reason: words('Заяву подає представник за довіреністю.', 'A representative with a power of attorney applies.'),
  validity: words('Строк дії довіреності не минув.', 'It has not expired.'),
  libraryKinds: ['power_of_attorney'],
  provesAuthorityOf: 'representative',
};

export const legalRepresentation: Block = {
  code: 'legalRep',
  name: words(
    'Документ, що підтверджує повноваження особи як законного представника',
    'Proof that you are the legal representative',
  ),
  why: words(
    'Це свідоцтво про народження дитини або рішення про опіку чи піклування.',
    'It is the child’s birth certificate or a decision on guardianship.',
  ),
  required: { submittedBy: 'legalRepresentative' },
  reason: words('Заяву подає законний представник.', 'A legal representative applies.'),
  libraryKinds: ['guardianship', 'birth_certificate'],
  provesAuthorityOf: 'legalRepresentative',
};

/** What whoever acts for another person must show. */
export const representation: readonly Block[] = [powerOfAttorney, legalRepresentation];

export const feeReceipt: Block = {
  code: 'fee',
  name: words('Відомості про сплату адміністративного збору', 'Proof of fee payment'),
  why: words('Послуга платна.', 'The service is not free.'),
  required: 'always',
  validity: words(
    'Квитанція або підтвердження з банку: видно суму, дату й платника.',
    'A receipt showing sum, date and payer.',
  ),
  libraryKinds: ['payment'],
};

export const militaryDocument: Block = {
  code: 'militaryDoc',
  name: words('Військово-обліковий документ', 'Military registration document'),
  why: words(
    'Його подають військовозобов’язані, резервісти та призовники.',
    'Those liable for military service show it.',
  ),
  required: 'never',
  libraryKinds: ['other'],
};

export const residenceProof: Block = {
  code: 'residenceProof',
  name: words(
    'Відомості про задеклароване (зареєстроване) місце проживання',
    'Proof of declared (registered) residence',
  ),
  why: words('Щоб знати, де ви проживаєте.', 'To know where you live.'),
  required: 'always',
  validity: words('Витяг або довідка. Зручно взяти найновішу.', 'An extract or certificate, the newest you have.'),
  libraryKinds: ['residence'],
};

export const disabilityDocument: Block = {
  code: 'disabilityDoc',
  name: words(
    'Витяг з рішення експертної команди (ЕКОПФО) або довідка до акта огляду МСЕК',
    'Extract from the expert team decision (EKOPFO) or MSEC certificate',
  ),
  why: words('Він підтверджує інвалідність.', 'It confirms the disability.'),
  required: 'always',
  validity: words('Документи МСЕК, видані до 31.12.2024, чинні.', 'MSEC documents issued by 31.12.2024 stay valid.'),
  libraryKinds: ['disability'],
};

export const childMedicalConclusion: Block = {
  code: 'childMedConclusion',
  name: words(
    'Медичний висновок про дитину з інвалідністю віком до 18 років',
    'Medical conclusion on a child with disability',
  ),
  why: words('Він підтверджує інвалідність дитини.', 'It confirms the disability of the child.'),
  required: 'always',
  validity: words('Строк дії висновку не минув.', 'It has not expired.'),
  libraryKinds: ['disability', 'medical'],
};

export const rehabilitationProgramme: Block = {
  code: 'ipr',
  name: words(
    'Індивідуальна програма реабілітації (рекомендації експертної команди)',
    'Individual rehabilitation programme (recommendations of the expert team)',
  ),
  why: words('У ній записано, що вам потрібно.', 'It says what you need.'),
  required: 'always',
  validity: allPages,
  libraryKinds: ['rehabilitation_programme'],
};

export const medicalExtract: Block = {
  code: 'extract027',
  name: words('Виписка з медичної карти, форма № 027/о', 'Medical extract, form 027/o'),
  why: words('За нею добирають реабілітацію.', 'The rehabilitation is chosen by it.'),
  required: 'always',
  libraryKinds: ['medical'],
};

export const idpCertificate: Block = {
  code: 'idpCert',
  name: words('Довідка про взяття на облік внутрішньо переміщеної особи', 'IDP registration certificate'),
  why: words('Вона підтверджує, що ви внутрішньо переміщена особа.', 'It confirms that you are displaced.'),
  required: { answer: 'displaced', is: true },
  reason: words('Ви позначили, що маєте статус ВПО.', 'You said that you are an internally displaced person.'),
  libraryKinds: ['idp_certificate'],
};

export const incomeStatement: Block = {
  code: 'income',
  name: words('Довідка / декларація про доходи', 'Income statement'),
  why: words('Від доходу залежить, чи має родина право на підтримку.', 'The right to support depends on income.'),
  required: 'always',
  libraryKinds: ['other'],
};

export const bankDetails: Block = {
  code: 'bank',
  name: words('Реквізити банківського рахунка (IBAN)', 'Bank account details (IBAN)'),
  why: words('Щоб гроші надійшли на ваш рахунок.', 'So that the money reaches your account.'),
  required: 'always',
  validity: words(
    'Довідка банку або знімок реквізитів із застосунку.',
    'A bank letter or a screenshot of the details.',
  ),
  libraryKinds: ['bank'],
};

export const tenancy: Block = {
  code: 'tenancy',
  name: words(
    'Документ, що підтверджує статус наймача житла: ордер, договір найму (піднайму, оренди), рішення уповноваженого органу',
    'Proof of tenancy: warrant, lease, decision of the authority',
  ),
  why: words('Він показує, що ви винаймаєте житло.', 'It shows that you rent the home.'),
  required: 'never',
  libraryKinds: ['other'],
};
