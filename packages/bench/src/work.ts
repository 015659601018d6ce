import type { WorkName } from './options.ts';
import type { Server } from './processes.ts';
import type { Scene, Stage } from './scene.ts';

/** How long and how often. */
export interface Plan {
  readonly rounds: number;
  /** One side in one round. */
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** Applications sent by one side in one round. */
  readonly submits: number;
  /** Files sent by one side in one round. */
  readonly uploads: number;
  /** People who come for places at once. */
  readonly rush: number;
  /** Products of the catalogue. */
  readonly products: number;
  /** Cards of the databank on disability. */
  readonly cards: number;
}

export const plans: Readonly<Record<'quick' | 'full', Plan>> = {
  quick: {
    rounds: 4,
    roundMs: 1_500,
    warmUpMs: 1_500,
    submits: 80,
    uploads: 12,
    rush: 2_000,
    products: 10_000,
    cards: 100_000,
  },
  full: {
    rounds: 9,
    roundMs: 5_000,
    warmUpMs: 5_000,
    submits: 300,
    uploads: 24,
    rush: 10_000,
    products: 50_000,
    cards: 3_000_000,
  },
};

/** A filled database and the product running over it. */
export interface Ground {
  readonly scene: Scene;
  readonly product: Server;
}

/** What a work needs: the databases, the running products, the plan. */
export interface World {
  readonly stage: Stage;
  readonly plan: Plan;
  readonly small: Scene;
  /** The product over the smaller database. */
  readonly product: Server;
  /** A prepared database with nothing in it but reference data. */
  readonly catalogueUrl: string;
  /** Another one. */
  readonly registryUrl: string;
  /** Ten times as much; made when the first work asks for it, because filling it takes most of a short run. */
  readonly large: () => Promise<Ground>;
}

/** One measured thing, set against what it should reach. */
export interface Finding {
  readonly work: WorkName;
  readonly title: string;
  /** The figure as it is told: «0.42 of the limit». */
  readonly figure: string;
  /** The figure to reach as it is told: «≥ 0.60»; null: shown for information. */
  readonly target: string | null;
  readonly met: boolean | null;
  /** What the figure was made of, for the JSON and for whoever doubts. */
  readonly details: Readonly<Record<string, unknown>>;
}

export type Work = (world: World) => Promise<Finding[]>;
