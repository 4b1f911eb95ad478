import { textFrame } from './text-frame.ts';

/** Something that is written once per tick with all that the tick brought. */
export type Outlet = {
  step: Step | undefined;
  write(bytes: Buffer, frames: number): void;
};

/**
 * One frame in the sequence that an outlet got this tick. Outlets that got the same frames in the same order stand on
 * the same step, however they came there, and so share one encoding.
 */
export class Step {
  readonly before: Step | undefined;
  readonly json: string;
  readonly frames: number;
  private bytes: Buffer | undefined;
  private next: Step | undefined;
  private others: Map<string, Step> | undefined;

  constructor(before: Step | undefined, json: string) {
    this.before = before;
    this.json = json;
    this.frames = before ? before.frames + 1 : 0;
  }

  follow(json: string): Step {
    if (this.next === undefined) {
      this.next = new Step(this, json);
      return this.next;
    }
    if (this.next.json === json) return this.next;
    this.others ??= new Map();
    const known = this.others.get(json);
    if (known) return known;
    const step = new Step(this, json);
    this.others.set(json, step);
    return step;
  }

  encoded(): Buffer {
    if (this.bytes) return this.bytes;
    const parts = new Array<string>(this.frames);
    for (let step: Step = this; step.before; step = step.before) parts[step.frames - 1] = step.json;
    this.bytes = textFrame(`[${parts.join(',')}]`);
    return this.bytes;
  }
}

/** Collects the frames of one turn of the event loop: one write per socket, one encoding per distinct sequence. */
export function ticker() {
  let root = new Step(undefined, '');
  let waiting: Outlet[] = [];

  function flush(): void {
    const outlets = waiting;
    waiting = [];
    root = new Step(undefined, '');
    for (const outlet of outlets) {
      const { step } = outlet;
      outlet.step = undefined;
      if (step) outlet.write(step.encoded(), step.frames);
    }
  }

  return {
    flush,
    add(outlet: Outlet, json: string): void {
      if (outlet.step) {
        outlet.step = outlet.step.follow(json);
        return;
      }
      if (waiting.length === 0) setImmediate(flush);
      waiting.push(outlet);
      outlet.step = root.follow(json);
    },
  };
}

export type Ticker = ReturnType<typeof ticker>;
