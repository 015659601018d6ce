import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AccountAct, AccountGuard } from '@cabinet/domain/workflows/account';
import type { AidAct, AidGuard } from '@cabinet/domain/workflows/aid';
import type { ApplicationAct } from '@cabinet/domain/workflows/application';
import type { ConsultationAct, ConsultationGuard } from '@cabinet/domain/workflows/consultation';
import type { InformationRequestAct, InformationRequestGuard } from '@cabinet/domain/workflows/information-request';
import { actsOf } from '@cabinet/domain/workflows/machine';
import { machines } from '@cabinet/domain/workflows/machines';
import type { ProductAct } from '@cabinet/domain/workflows/product';
import type { ProductRevisionAct, ProductRevisionGuard } from '@cabinet/domain/workflows/product-revision';
import type { SlotAct, SlotGuard } from '@cabinet/domain/workflows/slot';
import type { VisitAct, VisitGuard } from '@cabinet/domain/workflows/visit';
import { expect, test } from 'vitest';

/** A file of a room, and the words in it that do what the machine says. */
type Place = readonly [file: string, words: string];

// The tables a reviewer reads: what is published at /workflows, and where it is done. They must name every act and guard.
const application: Record<ApplicationAct, Place> = {
  submit: ['applications/submit.ts', "'submit'"],
  claim: ['applications/claim.ts', "'claim'"],
  release: ['applications/release.ts', "'release'"],
  leaveUnclaimed: ['applications/release-claims.ts', "'leaveUnclaimed'"],
  takeOver: ['applications/take-over.ts', "'takeOver'"],
  takeOverFromColleague: ['applications/take-over.ts', "'takeOverFromColleague'"],
  requestInformation: ['applications/ask.ts', "'requestInformation'"],
  answerInformation: ['applications/answer.ts', "'answerInformation'"],
  endInformation: ['applications/end-information.ts', "'endInformation'"],
  suspend: ['applications/suspend.ts', "'suspend'"],
  resume: ['applications/resume.ts', "'resume'"],
  approve: ['applications/decide.ts', "'approve'"],
  refuse: ['applications/decide.ts', "'refuse'"],
  close: ['applications/decide.ts', "'close'"],
  withdraw: ['applications/withdraw.ts', "'withdraw'"],
  appeal: ['applications/appeal.ts', "'appeal'"],
  upholdRefusal: ['applications/decide-appeal.ts', "'upholdRefusal'"],
  setRefusalAside: ['applications/decide-appeal.ts', "'setRefusalAside'"],
};
const assistiveProduct: Record<AidAct, Place> = {
  ...application,
  forward: ['applications/hand-over.ts', "'forward'"],
  reroute: ['applications/hand-over.ts', "'reroute'"],
  invite: ['applications/hear.ts', "'invite'"],
  speak: ['applications/hear.ts', "'speak'"],
  endHearing: ['applications/hear.ts', "'endHearing'"],
  enqueue: ['provisions/provide.ts', "'enqueue'"],
  issueReferral: ['provisions/provide.ts', "'issueReferral'"],
  terminate: ['provisions/provide.ts', "'terminate'"],
  pay: ['provisions/provide.ts', "'pay'"],
  chooseEnterprise: ['provisions/choose.ts', "'chooseEnterprise'"],
  reconsider: ['provisions/choose.ts', "'reconsider'"],
  acceptOrder: ['provisions/work-on-order.ts', "'acceptOrder'"],
  declineOrder: ['provisions/work-on-order.ts', "'declineOrder'"],
  beginFitting: ['provisions/work-on-order.ts', "'beginFitting'"],
  beginMaking: ['provisions/work-on-order.ts', "'beginMaking'"],
  markReady: ['provisions/work-on-order.ts', "'markReady'"],
  issue: ['provisions/work-on-order.ts', "'issue'"],
  expireReferral: ['provisions/stop.ts', "'expireReferral'"],
};
const account: Record<AccountAct, Place> = {
  confirm: ['identity/confirm-email.ts', "act: 'confirm'"],
  deactivate: ['identity/rest-account.ts', "act: 'deactivate'"],
  revive: ['identity/rest-account.ts', "act: 'revive'"],
  block: ['identity/block-account.ts', "name: 'block'"],
  unblock: ['identity/block-account.ts', "name: 'unblock'"],
  unblockUnproved: ['identity/block-account.ts', "'unblockUnproved'"],
  startRecovery: ['identity/recover.ts', "act: 'startRecovery'"],
  finishRecovery: ['identity/recover.ts', "'finishRecovery'"],
  cancelRecovery: ['identity/sign-in.ts', "act: 'cancelRecovery'"],
};
const documentSlot: Record<SlotAct, Place> = {
  attach: ['applications/fill-slot.ts', 'export async function fillSlot'],
  pass: ['applications/slots.ts', "document.state === 'confirmed' ? 'attached'"],
  fail: ['applications/slots.ts', "document.state === 'rejected') return 'failed'"],
  clear: ['applications/clear-slot.ts', 'export async function clearSlot'],
  accept: ['applications/judge.ts', "'accept'"],
  sendBack: ['applications/judge.ts', "'sendBack'"],
};
const informationRequest: Record<InformationRequestAct, Place> = {
  answer: ['applications/answer.ts', "stateAfter('answer')"],
  close: ['applications/decide.ts', "settleRequests(tx, id, 'close')"],
  cancel: ['applications/end-information.ts', "'cancel'"],
  expire: ['applications/expire-requests.ts', "'expire'"],
};
const visit: Record<VisitAct, Place> = {
  book: ['visits/become-booked.ts', "act: 'book'"],
  move: ['visits/move.ts', "'move'"],
  confirm: ['visits/by-link.ts', "'confirm'"],
  cancel: ['visits/cancel.ts', "'cancel'"],
  callOff: ['visits/rebook-hit.ts', "'callOff'"],
  checkIn: ['visits/day/arrive.ts', "'checkIn'"],
  call: ['visits/day/call-next.ts', "'call'"],
  recall: ['visits/day/recall.ts', "'recall'"],
  serve: ['visits/day/serve.ts', "'serve'"],
  transfer: ['visits/day/transfer.ts', "'transfer'"],
  finish: ['visits/day/finish.ts', "'finish'"],
  miss: ['visits/day/miss.ts', "'miss'"],
};
const consultation: Record<ConsultationAct, Place> = {
  send: ['consultations/send.ts', "'send'"],
  claim: ['consultations/claim.ts', "takeAs(ctx, 'claim'"],
  release: ['consultations/release.ts', "'release'"],
  assign: ['consultations/assign.ts', "'assign'"],
  takeOver: ['consultations/claim.ts', "takeAs(ctx, 'takeOver'"],
  answer: ['consultations/answer.ts', "'answer'"],
  askFurther: ['consultations/ask-again.ts', "askAgain(ctx, 'askFurther'"],
  close: ['consultations/close.ts', "'close'"],
  reopen: ['consultations/ask-again.ts', "askAgain(ctx, 'reopen'"],
};
const product: Record<ProductAct, Place> = {
  publish: ['catalogue/products/publish-product.ts', "'publish' : 'publishChange'"],
  publishChange: ['catalogue/products/publish-product.ts', "'publish' : 'publishChange'"],
  discontinue: ['catalogue/products/act-on-product.ts', "'discontinue'"],
  revive: ['catalogue/products/act-on-product.ts', "'revive'"],
  delete: ['catalogue/products/act-on-product.ts', "'delete'"],
};
const productRevision: Record<ProductRevisionAct, Place> = {
  write: ['catalogue/products/keep-product-draft.ts', "'write'"],
  send: ['catalogue/products/send-product.ts', "'send'"],
  return: ['catalogue/products/return-product.ts', "'return'"],
  publish: ['catalogue/products/publish-product.ts', "product, 'publish')"],
};
const acts: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  application,
  assistiveProduct,
  account,
  documentSlot,
  informationRequest,
  consultation,
  visit,
  product,
  productRevision,
};

const guards: Readonly<
  Record<
    | AidGuard
    | AccountGuard
    | SlotGuard
    | InformationRequestGuard
    | ConsultationGuard
    | VisitGuard
    | ProductRevisionGuard,
    Place
  >
> = {
  precheckIsClean: ['applications/submit.ts', 'problemsOf('],
  isInOwnOffice: ['applications/policy.ts', 'canReview'],
  isAssignedToActor: ['applications/rules.ts', 'isAssignedToActor: {'],
  nobodyPresentHasIt: ['applications/rules.ts', 'nobodyPresentHasIt: {'],
  colleagueHasIt: ['applications/rules.ts', 'colleagueHasIt: {'],
  everyRequestIsAnswered: ['applications/answer.ts', 'const unanswered'],
  refusalIsNotForWhatPrecheckPassed: ['applications/decide.ts', 'const forbidden'],
  isWithinAppealTerm: ['applications/rules.ts', 'isWithinAppealTerm: {'],
  didNotDecideBefore: ['applications/rules.ts', 'didNotDecideBefore: {'],
  isNotOwnAccount: ['identity/policy.ts', 'export const mayBlock'],
  slotIsOpen: ['applications/slots.ts', 'export const isSlotOpen'],
  mayBeCleared: ['applications/slots.ts', 'export const canClear'],
  isUnderOwnReview: ['applications/judge.ts', 'export const assertUnderOwnReview'],
  isEarlyEnough: ['visits/rules.ts', 'isEarlyEnough: ('],
  isToday: ['visits/rules.ts', 'isToday: ('],
  isTimeOver: ['visits/rules.ts', 'isTimeOver: ('],
  isSound: ['catalogue/products/product-soundness.ts', 'export async function assertSound'],
  isWrittenByOthers: ['catalogue/products/product-acts.ts', 'export const isWrittenByOthers'],
  isComplete: ['consultations/send.ts', 'const lackOf'],
  isUnclaimed: ['consultations/rules.ts', 'isUnclaimed: ('],
  isMine: ['consultations/rules.ts', 'isMine: ('],
  isWithColleague: ['consultations/rules.ts', 'isWithColleague: ('],
  isNotWithColleague: ['consultations/rules.ts', 'isNotWithColleague: ('],
  receivesAndHasIt: ['applications/rules.ts', 'receivesAndHasIt: {'],
  decidesAndHasIt: ['applications/rules.ts', 'decidesAndHasIt: {'],
  decidesAfterHearing: ['applications/rules.ts', 'decidesAfterHearing: {'],
  decidesForProvision: ['applications/rules.ts', 'decidesForProvision: {'],
  decidesForPayment: ['applications/rules.ts', 'decidesForPayment: {'],
  enterpriseTakesReferrals: ['provisions/choose.ts', 'provisionProblems.enterpriseUnfit'],
  orderMayBeTaken: ['provisions/work-on-order.ts', 'async function assertDue'],
  worksOnOrder: ['applications/rules.ts', 'worksOnOrder: {'],
  handoverIsWhole: ['applications/rules.ts', 'handoverIsWhole: {'],
  dueDateHasPassed: ['applications/expire-requests.ts', 'dueOn < today'],
};

const modules = fileURLToPath(new URL('../src/modules/', import.meta.url));
const isThere = ([file, words]: Place): boolean => readFileSync(modules + file, 'utf8').includes(words);

test.each(machines)('every act of the published machine $code is done by a verb', (machine) => {
  const table = acts[machine.code] ?? {};
  expect(Object.keys(table).sort()).toEqual([...actsOf(machine)].sort());
  for (const [act, place] of Object.entries(table)) expect([act, isThere(place)]).toEqual([act, true]);
});

test('every guard that a published machine names is a rule of a room, and no rule is left without a guard', () => {
  const named = machines.flatMap((machine) => actsOf(machine).flatMap((act) => machine.acts[act]?.guard ?? []));
  expect([...new Set(named)].sort()).toEqual(Object.keys(guards).sort());
  for (const [guard, place] of Object.entries(guards)) expect([guard, isThere(place)]).toEqual([guard, true]);
});
