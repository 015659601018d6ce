import type { Condition, DocumentRequirementInput, QuestionInput } from '@cabinet/contracts/service-definition';
import { requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';

/** Who is provided for under decree № 321; each ground brings its own papers. */
export const ground: Extract<QuestionInput, { type: 'choices' }> = {
  type: 'choices',
  key: 'ground',
  label: words('На якій підставі потрібен засіб?', 'On what ground is the product needed?'),
  hint: words(
    'Позначте все, що підходить. Від цього залежить перелік документів.',
    'Tick all that fit. The documents depend on it.',
  ),
  required: true,
  options: [
    { value: 'adultDisability', label: words('Особа з інвалідністю', 'Person with disability') },
    { value: 'childDisability', label: words('Дитина з інвалідністю', 'Child with disability') },
    {
      value: 'childMusculoskeletal',
      label: words(
        'Дитина до 18 років з порушеннями опорно-рухового апарату',
        'Child under 18 with musculoskeletal disorders',
      ),
    },
    {
      value: 'mastectomy',
      label: words(
        'Після операції на молочній залозі або з порушенням її розвитку',
        'After a breast operation, or with a developmental disorder of it',
      ),
    },
    { value: 'elderly', label: words('Особа похилого віку', 'Older person') },
    {
      value: 'serviceman',
      label: words(
        'Військовослужбовець або поліцейський, якого поранено чи який захворів',
        'Service member or police officer, wounded or ill',
      ),
    },
    {
      value: 'defenceWorker',
      label: words('Працівник, залучений до заходів оборони', 'Employee engaged in defence measures'),
    },
    {
      value: 'workInjury',
      label: words(
        'Потерпілий на виробництві або з профзахворюванням',
        'Hurt at work, or with an occupational disease',
      ),
    },
    {
      value: 'militaryVeteran',
      label: words('Ветеран військової служби, ОВС або Нацполіції', 'Veteran of military or police service'),
    },
  ],
};

const isGround = (...values: readonly string[]): Condition => ({ answer: ground.key, in: [...values] });

/** Papers that prove the ground. The question is not asked for a repair, so then none of them is. */
export const groundDocuments: readonly DocumentRequirementInput[] = [
  requiredWhen(
    documents.disabilityDocument,
    isGround('adultDisability', 'workInjury'),
    words('Підстава – інвалідність або виробнича травма.', 'The ground is a disability or an injury at work.'),
  ),
  requiredWhen(
    documents.childMedicalConclusion,
    isGround('childDisability'),
    words('Засіб потрібен дитині з інвалідністю.', 'The product is for a child with disability.'),
  ),
  requiredWhen(
    documents.rehabilitationProgramme,
    isGround('adultDisability', 'childDisability'),
    words(
      'Для людей з інвалідністю засіб добирають за ІПР.',
      'For a person with disability the product follows the programme.',
    ),
  ),
  {
    code: 'lkk',
    name: words(
      'Висновок лікарсько-консультативної комісії (ЛКК)',
      'Conclusion of the medical advisory commission (LKK)',
    ),
    why: words(
      'Він підтверджує потребу в засобі, якщо інвалідність не встановлено.',
      'It confirms the need where no disability is set.',
    ),
    required: isGround('childMusculoskeletal', 'mastectomy', 'elderly', 'defenceWorker', 'militaryVeteran'),
    reason: words('За цією підставою потребу підтверджує ЛКК.', 'On this ground the commission confirms the need.'),
    libraryKinds: ['medical'],
  },
  requiredWhen(
    documents.birthCertificate,
    isGround('childDisability', 'childMusculoskeletal'),
    words('Засіб потрібен дитині.', 'The product is for a child.'),
  ),
  {
    code: 'pensionDoc',
    name: words('Пенсійне посвідчення', 'Pension certificate'),
    why: words('Воно підтверджує вік і статус.', 'It confirms age and status.'),
    required: isGround('elderly'),
    reason: words('Підстава – похилий вік.', 'The ground is old age.'),
    libraryKinds: ['other'],
  },
  {
    code: 'vlkOrLkk',
    name: words(
      'Висновок військово-лікарської комісії (ВЛК) або ЛКК',
      'Conclusion of the military medical commission or of the LKK',
    ),
    why: words('Він підтверджує потребу в засобі.', 'It confirms the need.'),
    required: isGround('serviceman'),
    reason: words('Підстава – поранення або хвороба на службі.', 'The ground is a wound or illness in service.'),
    libraryKinds: ['medical'],
  },
  {
    code: 'injuryCircumstances',
    name: words(
      'Довідка про обставини травми (поранення, контузії, каліцтва)',
      'Certificate on the circumstances of the injury',
    ),
    why: words('Вона пов’язує травму зі службою.', 'It links the injury to the service.'),
    required: isGround('serviceman'),
    reason: words('Підстава – поранення або хвороба на службі.', 'The ground is a wound or illness in service.'),
    libraryKinds: ['medical', 'other'],
  },
  {
    code: 'engagementProof',
    name: words('Документ про залучення до заходів оборони', 'Proof of engagement in defence measures'),
    why: words('Він підтверджує підставу.', 'It confirms the ground.'),
    required: isGround('defenceWorker'),
    reason: words('Підстава – залучення до заходів оборони.', 'The ground is engagement in defence measures.'),
    libraryKinds: ['other'],
  },
  {
    code: 'accidentAct',
    name: words('Акт про нещасний випадок або профзахворювання', 'Report on the accident or occupational disease'),
    why: words('Він пов’язує травму чи хворобу з роботою.', 'It links the injury or disease to the work.'),
    required: isGround('workInjury'),
    reason: words('Підстава – виробнича травма або профзахворювання.', 'The ground is an injury or disease from work.'),
    libraryKinds: ['other'],
  },
  {
    code: 'veteranCert',
    name: words('Посвідчення ветерана', 'Veteran’s certificate'),
    why: words('Воно підтверджує підставу.', 'It confirms the ground.'),
    required: isGround('militaryVeteran'),
    reason: words('Підстава – статус ветерана.', 'The ground is the status of a veteran.'),
    libraryKinds: ['other'],
  },
];
