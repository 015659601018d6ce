import { expect, test } from 'vitest';
import { aidMachine } from './aid.ts';
import { applicationMachine } from './application.ts';
import { availableActs, statesOf } from './machine.ts';
import { actIn, machineOf } from './of-service.ts';

test('an assistive product goes through every state of an application, and those of its own', () => {
  expect(statesOf(aidMachine)).toEqual(expect.arrayContaining([...statesOf(applicationMachine)]));
  expect(machineOf({ workflow: 'aid' })).toBe(aidMachine);
});

test('a plain application has none of the acts of an assistive product', () => {
  const plain = machineOf({ workflow: 'standard' });
  expect(actIn(plain, 'issueReferral')).toBeNull();
  expect(actIn(plain, 'toString' as never)).toBeNull();
  expect(availableActs(plain, 'approved', 'officer')).not.toContain('enqueue');
});

test('from the decision till the device somebody’s time runs, and with the device nobody’s', () => {
  const { acts } = aidMachine;
  expect(acts.approve.clock).toMatchObject({ effect: 'run', owner: 'office' });
  expect(acts.enqueue.clock).toMatchObject({ effect: 'pause', owner: 'law' });
  expect(acts.chooseEnterprise.clock).toMatchObject({ effect: 'pause', owner: 'thirdParty' });
  for (const act of ['issue', 'pay', 'terminate', 'expireReferral'] as const)
    expect(acts[act].clock).toMatchObject({ effect: 'stop' });
});
