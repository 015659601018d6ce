import { Performer } from '@cabinet/contracts/workflows';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClockLedger, turnLedger } from './clock-ledger.ts';
import { actIn, type CaseAct, type CaseMachine, type CaseState, machineOf } from './workflows/of-service.ts';
import { availableActs, nextState } from './workflows/machine.ts';

const start = Date.parse('2026-01-05T08:00:00Z');
const offices = ['received here', 'the Fund', 'another branch'] as const;

interface Case {
  readonly state: CaseState;
  readonly officeId: string;
  readonly ledger: ClockLedger;
  /** When the last act that stopped the clock was done; null while it runs. */
  readonly stoppedAt: Date | null;
}

interface Step {
  readonly pick: number;
  readonly minutes: number;
  readonly office: (typeof offices)[number];
  readonly waitsForLaw: boolean;
}

const steps = fc.array(
  fc.record({
    pick: fc.nat(),
    minutes: fc.integer({ min: 0, max: 50_000 }),
    office: fc.constantFrom(...offices),
    waitsForLaw: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

const handsOver = (act: CaseAct): boolean => act === 'forward' || act === 'reroute';

const done = (machine: CaseMachine, one: Case, { act, at, step }: { act: CaseAct; at: Date; step: Step }): Case => {
  const edge = actIn(machine, act);
  const state = nextState(machine, one.state, act);
  if (!edge || !state) throw new Error(`The machine has no act ${act} there`);
  const { effect, owner } = edge.clock;
  const officeId = handsOver(act) ? step.office : one.officeId;
  const turn = {
    ...{ effect, ground: act, from: one.state, to: state, officeId, at },
    owner: act === 'suspend' ? (step.waitsForLaw ? 'law' : 'thirdParty') : owner,
  } as const;
  const ledger = turnLedger(one.ledger, turn) ?? one.ledger;
  const stoppedAt = effect === 'stop' ? at : effect === 'none' ? one.stoppedAt : null;
  return { state, officeId, ledger, stoppedAt };
};

const assertWhole = ({ ledger, state, officeId, stoppedAt }: Case, now: Date): void => {
  for (const [index, { owner, ground, from, to }] of ledger.entries()) {
    expect([owner.length > 0, ground.length > 0]).toEqual([true, true]);
    expect(from).toEqual(index === 0 ? new Date(start) : ledger[index - 1]?.to);
    expect((to ?? now) >= from).toBe(true);
  }
  const held = ledger.reduce((sum, { from, to }) => sum + ((to ?? now).getTime() - from.getTime()), 0);
  expect(held).toBe((stoppedAt ?? now).getTime() - start);
  expect(ledger.filter(({ to }) => to === null)).toHaveLength(stoppedAt ? 0 : 1);
  if (!stoppedAt) expect(ledger.at(-1)).toMatchObject({ state, officeId });
};

test.each([
  ['standard', machineOf({ workflow: 'standard' })],
  ['aid', machineOf({ workflow: 'aid' })],
] as const)(
  'K3 by every way through the machine %s the intervals leave no gap, each has an owner and a ground, and their sum is the time that passed',
  (_, machine) => {
    fc.assert(
      fc.property(steps, (walk) => {
        const sent: Step = { pick: 0, minutes: 0, office: offices[0], waitsForLaw: false };
        const draft: Case = { state: 'draft', officeId: offices[0], ledger: [], stoppedAt: null };
        let at = new Date(start);
        let one = done(machine, draft, { act: 'submit', at, step: sent });
        for (const step of walk) {
          const acts = Performer.options.flatMap((role) => availableActs(machine, one.state, role));
          const act = acts[step.pick % Math.max(acts.length, 1)];
          if (!act) break;
          at = new Date(at.getTime() + step.minutes * 60_000);
          one = done(machine, one, { act, at, step });
          assertWhole(one, at);
        }
        assertWhole(one, new Date(at.getTime() + 60_000));
      }),
    );
  },
);

const aid = machineOf({ workflow: 'aid' });
const walked = (acts: readonly CaseAct[]): ClockLedger => {
  const step: Step = { pick: 0, minutes: 0, office: 'the Fund', waitsForLaw: false };
  const begun: Case = { state: 'draft', officeId: 'received here', ledger: [], stoppedAt: null };
  return acts.reduce(
    (one, act, index) => done(aid, one, { act, at: new Date(start + index * 86_400_000), step }),
    begun,
  ).ledger;
};

test('K3 time with the office that received a case and time with the Fund stand apart', () => {
  const ledger = walked(['submit', 'claim', 'forward', 'claim']);

  expect(ledger.map(({ owner, state, officeId }) => `${owner}: ${state} at ${officeId}`)).toEqual([
    'office: submitted at received here',
    'office: in_review at received here',
    'office: submitted at the Fund',
    'office: in_review at the Fund',
  ]);
});

test('K3 a queue is the law’s time, an order that of the enterprise', () => {
  const ledger = walked([
    ...(['submit', 'claim', 'forward', 'claim', 'approve', 'enqueue', 'issueReferral'] as const),
    ...(['chooseEnterprise', 'acceptOrder', 'beginMaking', 'markReady', 'issue'] as const),
  ]);

  expect(ledger.slice(4).map(({ owner, ground }) => `${owner}: ${ground}`)).toEqual([
    'office: approve',
    'law: enqueue',
    'applicant: issueReferral',
    'thirdParty: chooseEnterprise',
    'thirdParty: acceptOrder',
    'thirdParty: beginMaking',
    'applicant: markReady',
  ]);
  expect(ledger.at(-1)?.to).not.toBeNull();
});

test('the time between a decision and an appeal that is heard belongs to the law, stage by stage', () => {
  const ledger = walked(['submit', 'claim', 'refuse', 'appeal', 'setRefusalAside']);

  expect(ledger.slice(2).map(({ owner, ground, state }) => `${owner}: ${ground}, ${state}`)).toEqual([
    'law: appeal, refused',
    'law: appeal, appealed',
    'office: setRefusalAside, in_review',
  ]);
});
