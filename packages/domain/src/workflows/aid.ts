import { aidStates } from './aid-states.ts';
import { applicationMachine } from './application.ts';
import { type ActOf, defineMachine, type GuardOf, type StateOf } from './machine.ts';

const { acts } = applicationMachine;
const waits = (owner: 'applicant' | 'thirdParty' | 'law') => ({ effect: 'pause', owner }) as const;
const officeRuns = { effect: 'run', owner: 'office' } as const;
const stopped = { effect: 'stop', owner: null } as const;
const asItWas = { effect: 'none', owner: null } as const;

/** From the decision till the device: what may still end the right. */
const provided = [
  'approved',
  'queued',
  'referral_issued',
  'enterprise_chosen',
  'order_accepted',
  'fitting',
  'making',
  'ready',
] as const;

/**
 * An assistive product by decree 321 with its three actors: the office that receives, the branch of the Fund that
 * decides and refers, the enterprise that the person chooses. What every application does it does too.
 */
export const aidMachine = defineMachine({
  code: 'assistiveProduct',
  name: { uk: 'Забезпечення засобом реабілітації', en: 'Provision of an assistive product' },
  initial: 'draft',
  states: aidStates,
  acts: {
    ...acts,
    /** The office that received it hands the whole case to the Fund. */
    forward: {
      label: { uk: 'Передати до Фонду', en: 'Hand to the Fund' },
      from: ['in_review'],
      to: 'submitted',
      who: ['officer'],
      guard: 'receivesAndHasIt',
      reasonRequired: false,
      clock: officeRuns,
      message: 'applications.forwarded',
      confirm: {
        uk: 'Передати справу до відділення Фонду? Далі її розглядатиме Фонд.',
        en: 'Hand the case to the branch of the Fund? From now on the Fund reviews it.',
      },
    },
    /** D8: to another office that receives, or another branch. */
    reroute: {
      label: { uk: 'Передати іншій установі', en: 'Hand to another office' },
      from: ['in_review'],
      to: 'submitted',
      who: ['officer'],
      guard: 'isAssignedToActor',
      reasonRequired: true,
      clock: officeRuns,
      message: 'applications.rerouted',
      confirm: {
        uk: 'Передати заяву іншій установі? Заявник побачить причину.',
        en: 'Hand the application to another office? The applicant will see the reason.',
      },
    },
    approve: { ...acts.approve, guard: 'decidesAndHasIt', clock: officeRuns },
    /** Law 2073-IX: whoever is to be refused is heard first. */
    invite: {
      label: { uk: 'Запросити висловитися', en: 'Hear the applicant' },
      from: ['in_review'],
      to: 'hearing',
      who: ['officer'],
      guard: 'decidesAndHasIt',
      reasonRequired: true,
      clock: waits('applicant'),
      message: 'applications.hearing',
      confirm: null,
    },
    speak: {
      label: { uk: 'Висловитися', en: 'Speak' },
      from: ['hearing'],
      to: 'in_review',
      who: ['applicant'],
      guard: null,
      reasonRequired: true,
      clock: officeRuns,
      message: 'applications.heard',
      confirm: { uk: 'Надіслати пояснення?', en: 'Send what you wrote?' },
    },
    endHearing: {
      label: { uk: 'Не чекати далі', en: 'Wait no longer' },
      from: ['hearing'],
      to: 'in_review',
      who: ['system'],
      guard: null,
      reasonRequired: false,
      clock: officeRuns,
      message: 'applications.hearing_ended',
      confirm: null,
    },
    refuse: { ...acts.refuse, guard: 'decidesAfterHearing' },
    enqueue: {
      label: { uk: 'Поставити в чергу', en: 'Put into the queue' },
      from: ['approved'],
      to: 'queued',
      who: ['officer'],
      guard: 'decidesForProvision',
      reasonRequired: true,
      clock: waits('law'),
      message: 'applications.queued',
      confirm: null,
    },
    issueReferral: {
      label: { uk: 'Сформувати направлення', en: 'Issue the referral' },
      from: ['approved', 'queued'],
      to: 'referral_issued',
      who: ['officer'],
      guard: 'decidesForProvision',
      reasonRequired: false,
      clock: waits('applicant'),
      message: 'applications.referral_issued',
      confirm: null,
    },
    pay: {
      label: { uk: 'Позначити виплату', en: 'Note the payment' },
      from: ['approved'],
      to: 'paid',
      who: ['officer'],
      guard: 'decidesForPayment',
      reasonRequired: false,
      clock: stopped,
      message: 'applications.paid',
      confirm: { uk: 'Гроші вже надіслано на рахунок людини?', en: 'Was the money sent to the person’s account?' },
    },
    chooseEnterprise: {
      label: { uk: 'Вибрати підприємство', en: 'Choose the enterprise' },
      from: ['referral_issued'],
      to: 'enterprise_chosen',
      who: ['applicant'],
      guard: 'enterpriseTakesReferrals',
      reasonRequired: false,
      clock: waits('thirdParty'),
      message: 'applications.enterprise_chosen',
      confirm: null,
    },
    reconsider: {
      label: { uk: 'Обрати інше підприємство', en: 'Choose another enterprise' },
      from: ['enterprise_chosen'],
      to: 'referral_issued',
      who: ['applicant'],
      guard: null,
      reasonRequired: false,
      clock: waits('applicant'),
      message: null,
      confirm: null,
    },
    acceptOrder: {
      label: { uk: 'Прийняти замовлення', en: 'Accept the order' },
      from: ['enterprise_chosen'],
      to: 'order_accepted',
      who: ['officer'],
      guard: 'orderMayBeTaken',
      reasonRequired: false,
      clock: waits('thirdParty'),
      message: 'applications.order_accepted',
      confirm: null,
    },
    declineOrder: {
      label: { uk: 'Відмовитися від замовлення', en: 'Decline the order' },
      from: ['enterprise_chosen'],
      to: 'referral_issued',
      who: ['officer'],
      guard: 'worksOnOrder',
      reasonRequired: true,
      clock: waits('applicant'),
      message: 'applications.order_declined',
      confirm: {
        uk: 'Відмовитися? Людина побачить причину й обере інше підприємство.',
        en: 'Decline? The person sees the reason and chooses another.',
      },
    },
    beginFitting: {
      label: { uk: 'Почати обмір', en: 'Begin the fitting' },
      from: ['order_accepted', 'making'],
      to: 'fitting',
      who: ['officer'],
      guard: 'worksOnOrder',
      reasonRequired: false,
      clock: asItWas,
      message: 'applications.fitting',
      confirm: null,
    },
    beginMaking: {
      label: { uk: 'Почати виготовлення', en: 'Begin the making' },
      from: ['order_accepted', 'fitting'],
      to: 'making',
      who: ['officer'],
      guard: 'worksOnOrder',
      reasonRequired: false,
      clock: asItWas,
      message: 'applications.making',
      confirm: null,
    },
    markReady: {
      label: { uk: 'Готово до видачі', en: 'Ready' },
      from: ['order_accepted', 'fitting', 'making'],
      to: 'ready',
      who: ['officer'],
      guard: 'worksOnOrder',
      reasonRequired: false,
      clock: waits('applicant'),
      message: 'applications.ready',
      confirm: null,
    },
    issue: {
      label: { uk: 'Видати', en: 'Issue' },
      from: ['ready'],
      to: 'issued',
      who: ['officer'],
      guard: 'handoverIsWhole',
      reasonRequired: false,
      clock: stopped,
      message: 'applications.issued',
      confirm: {
        uk: 'Людина отримала засіб, інструкцію та гарантійний талон і підписала акт?',
        en: 'Has the person got the device, the instruction and the warranty card, and signed?',
      },
    },
    expireReferral: {
      label: { uk: 'Направлення прострочено', en: 'The referral has expired' },
      from: ['referral_issued'],
      to: 'expired',
      who: ['system'],
      guard: null,
      reasonRequired: false,
      clock: stopped,
      message: 'applications.referral_expired',
      confirm: null,
    },
    terminate: {
      label: { uk: 'Припинити право', en: 'End the right' },
      from: provided,
      to: 'terminated',
      who: ['officer'],
      guard: 'decidesForProvision',
      reasonRequired: true,
      clock: stopped,
      message: 'applications.terminated',
      confirm: {
        uk: 'Припинити право на засіб? Людина побачить причину.',
        en: 'End the right to the device? The person sees the reason.',
      },
    },
    withdraw: {
      ...acts.withdraw,
      from: ['submitted', 'needs_info', 'hearing', 'approved', 'queued', 'referral_issued', 'enterprise_chosen'],
    },
  },
});

export type AidState = StateOf<typeof aidMachine>;
export type AidAct = ActOf<typeof aidMachine>;
export type AidGuard = GuardOf<typeof aidMachine>;
