import { Performer } from '@cabinet/contracts/workflows';
import * as contract from '@cabinet/contracts/applications';
import { expect, test } from 'vitest';
import { aidMachine } from './aid.ts';
import { type ApplicationAct, type ApplicationState, applicationMachine } from './application.ts';
import { actsOf, availableActs, nextState, obstacleTo, statesOf } from './machine.ts';
import { slotMachine } from './slot.ts';
import { informationRequestMachine } from './information-request.ts';

test('F21 the states of an application bear the labels of the cabinet', () => {
  const labels = Object.fromEntries(
    statesOf(applicationMachine).map((state) => [state, applicationMachine.states[state].label.uk]),
  );

  expect(labels).toEqual({
    draft: 'Не відправлено',
    submitted: 'В очікуванні',
    in_review: 'На розгляді',
    needs_info: 'Потрібні уточнення',
    suspended: 'Призупинено',
    approved: 'Задоволено',
    refused: 'Відмовлено у розгляді',
    closed: 'Закрито без розгляду',
    withdrawn: 'Відкликано',
    appealed: 'Оскаржується',
  });
});

test('the edges of an application are these and no others', () => {
  const edges = actsOf(applicationMachine).map((name) => {
    const { from, to, who } = applicationMachine.acts[name];
    return `${who.join(' ')}: ${from.join('|')} -${name}-> ${to ?? 'the same'}`;
  });

  expect(edges).toMatchInlineSnapshot(`
    [
      "applicant: draft -submit-> submitted",
      "officer: submitted -claim-> in_review",
      "officer system: in_review -release-> submitted",
      "system: needs_info|suspended -leaveUnclaimed-> the same",
      "officer: in_review|needs_info|suspended -takeOver-> the same",
      "officer: in_review|needs_info|suspended -takeOverFromColleague-> the same",
      "officer: in_review -requestInformation-> needs_info",
      "applicant: needs_info -answerInformation-> in_review",
      "officer system: needs_info -endInformation-> in_review",
      "officer: in_review -suspend-> suspended",
      "officer: suspended -resume-> in_review",
      "officer: in_review -approve-> approved",
      "officer: in_review -refuse-> refused",
      "officer: in_review -close-> closed",
      "applicant: submitted|needs_info -withdraw-> withdrawn",
      "applicant: refused -appeal-> appealed",
      "officer: appealed -upholdRefusal-> refused",
      "officer: appealed -setRefusalAside-> in_review",
    ]
  `);
});

test('O2 a decision is possible only after an officer has taken the application', () => {
  const decisions: readonly ApplicationAct[] = ['approve', 'refuse', 'close'];
  for (const state of statesOf(applicationMachine))
    for (const act of decisions) expect(nextState(applicationMachine, state, act) !== null).toBe(state === 'in_review');
  expect(nextState(applicationMachine, 'submitted', 'claim')).toBe('in_review');
});

test('F8 after sending the applicant may only withdraw, until asked for more', () => {
  expect(availableActs(applicationMachine, 'draft', 'applicant')).toEqual(['submit']);
  expect(availableActs(applicationMachine, 'submitted', 'applicant')).toEqual(['withdraw']);
  expect(availableActs(applicationMachine, 'in_review', 'applicant')).toEqual([]);
  expect(availableActs(applicationMachine, 'needs_info', 'applicant')).toEqual(['answerInformation', 'withdraw']);
});

// What a clock must be doing while an application is in a state, whatever way it came there.
const clockOf: Record<ApplicationState, 'run' | 'pause' | 'stop' | 'notStarted'> = {
  draft: 'notStarted',
  submitted: 'run',
  in_review: 'run',
  needs_info: 'pause',
  suspended: 'pause',
  approved: 'stop',
  refused: 'stop',
  closed: 'stop',
  withdrawn: 'stop',
  appealed: 'stop',
};

interface Walk {
  readonly state: ApplicationState;
  readonly clock: string;
  readonly path: readonly string[];
}

const attempts = actsOf(applicationMachine).flatMap((act) =>
  Performer.options.flatMap((role) => [null, 'причина'].map((reason) => ({ act, role, reason }))),
);

test('F16 no walk of eight acts leaves a final state, decides without a reason or loses the clock', () => {
  const needReason = new Set<ApplicationAct>(['approve', 'refuse', 'close', 'suspend', 'requestInformation']);
  let walks: readonly Walk[] = [{ state: 'draft', clock: 'notStarted', path: [] }];
  const seen = new Set<ApplicationState>();
  for (let length = 0; length < 8; length += 1) {
    const longer = new Map<string, Walk>();
    for (const walk of walks) {
      seen.add(walk.state);
      expect(walk.clock, walk.path.join(' → ')).toBe(clockOf[walk.state]);
      for (const attempt of attempts) {
        if (obstacleTo(applicationMachine, walk.state, attempt)) continue;
        expect(applicationMachine.states[walk.state].final, `${walk.state} → ${attempt.act}`).toBe(false);
        if (needReason.has(attempt.act)) expect(attempt.reason, attempt.act).not.toBeNull();
        const to = nextState(applicationMachine, walk.state, attempt.act) ?? walk.state;
        const { effect } = applicationMachine.acts[attempt.act].clock;
        const clock = effect === 'none' ? walk.clock : effect;
        longer.set(`${to} ${clock}`, { state: to, clock, path: [...walk.path, attempt.act] });
      }
    }
    walks = [...longer.values()];
  }
  expect(seen.size).toBe(statesOf(applicationMachine).length);
});

test('a paused clock always has an owner other than the office, a running one belongs to the office', () => {
  for (const name of actsOf(applicationMachine)) {
    const { effect, owner } = applicationMachine.acts[name].clock;
    expect({ name, officeTime: owner === 'office' }).toEqual({ name, officeTime: effect === 'run' });
    if (effect === 'pause') expect(owner).not.toBeNull();
  }
});

test('F21 the API speaks of the same states as the machines', () => {
  const every = new Set([...statesOf(applicationMachine), ...statesOf(aidMachine)]);
  expect([...contract.ApplicationState.options].sort()).toEqual([...every].sort());
  expect(contract.SlotState.options).toEqual(statesOf(slotMachine));
  expect(contract.InformationRequest.shape.state.options).toEqual(statesOf(informationRequestMachine));
});
