/** One kernel for the page: brought up once, asked to run, and its events fetched while it does. */
import type { Remote } from 'comlink';
import type { ThreadEngine } from '../../workers/kernel/interface';
import { type Connection, type FetchFrame, openFrame } from './connect';
import { EngineStart } from './engine-start';
import type { EngineStatus } from './engine-status';
import { answers, Heartbeat } from './heartbeat';
import { ensureIsolation } from './isolation';
import { forgetReload } from './reload-note';

/** The engine's process has died under a program, which most likely filled the browser's memory. There is a new one. */
export class EngineLost extends Error {
  override name = 'EngineLost';
}

interface Engine {
  readonly connection: Connection;
  readonly kernel: Remote<ThreadEngine>;
  /** Rejects with EngineLost when nothing will answer any more. */
  readonly lost: Promise<never>;
  readonly heart: Heartbeat;
  readonly lose: () => void;
  /** Nobody wants it any more. */
  readonly end: () => void;
}

/** Undefined while it comes up, for the first time or again. */
let engine: Engine | undefined;
let start: EngineStart | undefined;
let isolated = false;
/** Questions that wait for an answer. */
let asked = 0;

/** Brings the engine up; `tell` hears how far it is, now and whenever that changes. */
export function startEngine(tell: (status: EngineStatus) => void, fetchFrame: FetchFrame): void {
  start = new EngineStart({
    isolate: async () => {
      const isolation = await ensureIsolation();
      isolated = isolation.state === 'isolated';
      return isolation;
    },
    openFrame: (hear) => openFrame(fetchFrame, hear),
    tell,
    connected: (connection) => {
      engine = watched(connection);
    },
  });
  start.begin();
}

/** Takes it away, and what runs in it. Nothing is told of it; the next start begins anew. */
export function endEngine(): void {
  start?.end();
  start = undefined;
  engine?.end();
  engine = undefined;
}

/** Another try, because the reader asks for it. Where the page itself must be loaded anew, it is. */
export function retryEngine(): void {
  if (isolated) start?.begin();
  else {
    forgetReload();
    location.reload();
  }
}

function watched(connection: Connection): Engine {
  let reject: (error: EngineLost) => void = () => undefined;
  const lost = new Promise<never>((_, rejected) => {
    reject = rejected;
  });
  // Who asks something hears of it; nobody may be asking.
  lost.catch(() => undefined);
  const { kernel } = connection;
  const end = () => {
    connection.close();
    reject(new EngineLost('the engine does not answer any more'));
  };
  const lose = () => {
    engine = undefined;
    start?.begin();
    end();
  };
  return { connection, kernel, lost, lose, end, heart: new Heartbeat(() => kernel.state(), lose) };
}

/**
 * Looks whether the engine is still there before something new is asked of it: a frame can vanish while nobody uses it,
 * and no browser says so. Where it has, a new one is on its way when this resolves.
 */
export async function lookAfterEngine(): Promise<void> {
  const now = engine;
  if (now === undefined) return;
  if (!now.connection.attached()) now.lose();
  // Who is asked already is watched already, and with more patience: programs may keep the machine busy.
  else if (asked === 0 && !(await answers(() => now.kernel.state())) && engine === now) now.lose();
}

/** Rejects with EngineLost instead of waiting for ever. */
export async function ask<T>(question: (kernel: Remote<ThreadEngine>) => Promise<T>): Promise<T> {
  if (engine === undefined) throw new EngineLost('there is no engine');
  const { kernel, lost, heart } = engine;
  asked++;
  try {
    return await heart.during(Promise.race([question(kernel), lost]));
  } finally {
    asked--;
  }
}

export function engineIsThere(): boolean {
  return engine !== undefined;
}

/** A dead engine has stopped, and has nothing more to tell. */
export function unlessLost(error: unknown): void {
  if (!(error instanceof EngineLost)) throw error;
}
