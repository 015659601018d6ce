import { PublishedMachine, Performer } from '@cabinet/contracts/workflows';
import { expect, test } from 'vitest';
import { accountMachine } from './account.ts';
import { applicationMachine } from './application.ts';
import { actsOf, availableActs, type Machine, nextState, obstacleTo, statesOf, toPublished } from './machine.ts';
import { machines } from './machines.ts';

const roles = Performer.options;

const stepsFrom = (machine: Machine, state: string): readonly { act: string; to: string }[] =>
  roles.flatMap((role) =>
    availableActs(machine, state, role).map((act) => ({ act, to: nextState(machine, state, act) ?? 'nowhere' })),
  );

const reachable = (machine: Machine): ReadonlySet<string> => {
  const found = new Set([machine.initial]);
  for (const state of found) for (const { to } of stepsFrom(machine, state)) found.add(to);
  return found;
};

test.each(machines)('every state of the machine $code is known and can be reached', (machine) => {
  expect([...reachable(machine)].sort()).toEqual([...statesOf(machine)].sort());
});

test.each(machines)(
  'the machine $code has a way out of every state that is not final, and none out of a final one',
  (machine) => {
    for (const state of statesOf(machine)) {
      const outward = stepsFrom(machine, state).filter(({ to }) => to !== state);
      expect({ state, final: outward.length === 0 }).toEqual({ state, final: machine.states[state]?.final });
    }
  },
);

test.each(machines)(
  'the machine $code answers every pair of state and act: an edge that is written, or nothing',
  (machine) => {
    for (const state of statesOf(machine)) {
      for (const act of actsOf(machine)) {
        const edge = machine.acts[act];
        expect(nextState(machine, state, act)).toBe(edge?.from.includes(state) ? (edge.to ?? state) : null);
      }
      expect(nextState(machine, state, 'constructor')).toBeNull();
      expect(nextState(machine, state, 'noSuchAct')).toBeNull();
    }
  },
);

test.each(machines)('every word of the machine $code is there in both languages', (machine) => {
  const published = PublishedMachine.parse(toPublished(machine));
  const blank: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value === 'string' && value.trim() === '') blank.push(at);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${at}/${key}`);
  };
  visit(published, machine.code);
  expect(blank).toEqual([]);
  expect(published.states).toHaveLength(statesOf(machine).length);
});

test('B30 an account is in exactly one of five states, each with one next action (B32)', () => {
  expect(statesOf(accountMachine)).toEqual(['awaiting_confirmation', 'active', 'inactive', 'blocked', 'recovering']);
  for (const state of statesOf(accountMachine)) expect(accountMachine.states[state].action).not.toBeNull();
});

test('B30 recovering a password does not lift a block', () => {
  expect(nextState(accountMachine, 'blocked', 'startRecovery')).toBeNull();
  expect(availableActs(accountMachine, 'blocked', 'applicant')).toEqual([]);
});

test('O2 an attempt is refused for the state first, then for the role, then for a missing reason', () => {
  const refuse = { act: 'refuse', role: 'officer', reason: ' ' } as const;

  expect(obstacleTo(applicationMachine, 'submitted', refuse)).toBe('not_from_this_state');
  expect(obstacleTo(applicationMachine, 'in_review', { ...refuse, role: 'applicant' })).toBe('not_this_role');
  expect(obstacleTo(applicationMachine, 'in_review', refuse)).toBe('reason_required');
  expect(obstacleTo(applicationMachine, 'in_review', { ...refuse, reason: 'Немає права на послугу' })).toBeNull();
});
