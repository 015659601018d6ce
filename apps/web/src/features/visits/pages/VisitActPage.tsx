import type { ComponentType, ReactNode } from 'react';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { CancelVisit } from '../components/CancelVisit.tsx';
import { MoveCheck } from '../components/MoveCheck.tsx';
import { MoveDay } from '../components/MoveDay.tsx';
import { MoveTime } from '../components/MoveTime.tsx';
import { VisitTicket } from '../components/VisitTicket.tsx';

const acts = ['ticket', 'cancel', 'move', 'move-time', 'move-check'] as const;

const pages: Readonly<Record<(typeof acts)[number], ComponentType>> = {
  ticket: VisitTicket,
  cancel: CancelVisit,
  move: MoveDay,
  'move-time': MoveTime,
  'move-check': MoveCheck,
};

/** What can be done with one visit, each act on a page of its own. */
export function VisitActPage(): ReactNode {
  const Act = pages[useChoiceParameter('act', acts)];
  return <Act />;
}
