import type { Locator } from '@playwright/test';
import type { CellResult, Told } from '../../scripts/fault-matrix-page.mjs';
import { startElsewhere } from './actions.ts';
import type { Outcome } from './expectations.ts';
import { headlines } from './expectations.ts';
import type { MatrixFault } from './faults.ts';
import { expect, isAtRest } from './fixtures.ts';
import { noticesOf, noticesWith, theNotice, toldBy } from './notices.ts';
import type { Environment, Strike } from './strikes.ts';
import { refresh, requestsOf } from './strikes.ts';

/** One action that meets one fault, and what is expected to come of it. */
interface Cell extends Environment {
  fault: string;
  strike: Strike;
  outcome: Outcome;
  says: readonly string[];
  /** How often the request is sent until it is told. */
  tries: number;
}

/** The cell of a fault and an action: what is different for the action put in. */
export function cellOf(fault: MatrixFault, environment: Environment): Cell {
  const { action, isDoneDespite } = environment;
  const { strike, outcome, says } = { ...fault, ...fault.except?.[action.name] };
  return {
    ...environment,
    fault: fault.name,
    strike,
    outcome: isDoneDespite && outcome !== 'unknown' ? 'after_all' : outcome,
    says: isDoneDespite && outcome !== 'unknown' ? [] : says,
    tries: action.isDone === null ? (fault.readTries ?? 1) : 1,
  };
}

/**
 * Lets the request of an action meet a fault. What is told stands in one place and is what it should be;
 * the request has been sent as often as it may; and once the fault is over the page shows what is true and
 * the action works, without a reload.
 */
export async function expectCell(cell: Cell): Promise<CellResult> {
  const { page, mock, action, strike } = cell;
  await strike.beforehand?.(cell);
  await action.prepare(mock);
  await action.open(page);
  await expect(noticesOf(page)).toHaveCount(0);
  const others = await otherJobs(cell);
  await mock.forgetRequests();

  await strike.before(cell);
  // A read that is not to fail shows what is new.
  if (!action.isDone && cell.outcome === 'done') await startElsewhere(mock);
  await action.run(page);
  await strike.amid?.(cell);
  const notice = await expectTold(cell);
  const told = notice && (await toldBy(notice));
  const reached = await expectReached(cell);

  await strike.over(cell);
  const again = await expectRecovered(cell, notice);
  await expectDoneOnce(cell, reached.length, again !== null);
  // A cluster that was started again has those too that were taken out of it before.
  expect(await otherJobs(cell), 'the other jobs').toEqual(expect.arrayContaining(others));
  const { fault, isDoneDespite } = cell;
  const toldAtLast = await expectToldAtLast(cell);
  const { method } = action.request;
  return {
    fault,
    action: action.name,
    isDoneDespite,
    told,
    reached: `${method} → ${reached.join(', ')}`,
    again,
    toldAtLast,
  };
}

/** The notice, in its only place; null where there is nothing to tell. */
async function expectTold({ page, action, outcome, says }: Cell): Promise<Locator | null> {
  const headline = headlines[action.name][outcome];
  if (headline === null) {
    await action.expectDone(page);
    await expect(noticesOf(page)).toHaveCount(0);
    return null;
  }
  // Where nothing can be read, the list says so for itself.
  const ofList = headlines['read list'].unknown;
  const others = outcome === 'unknown' && headline !== ofList ? ofList : null;
  const notice = await theNotice(page, headline, others);
  for (const part of says) await expect.soft(notice).toContainText(part);
  const { text } = await toldBy(notice);
  expect.soft(text.length, 'no more than can be read').toBeLessThan(3_000);
  return notice;
}

/** The statuses with which the requests of the action were answered until it was told. */
async function expectReached({ mock, action, strike, tries }: Cell): Promise<string[]> {
  const requests = strike.lastSeen ? strike.lastSeen() : await requestsOf(action, mock);
  expect(requests, 'requests until it was told').toHaveLength(tries);
  return requests.map(({ status }) => (status === null ? 'no answer' : String(status)));
}

/** The page is right again, and the action works; what was pressed for it, or null where nothing was. */
async function expectRecovered(cell: Cell, notice: Locator | null): Promise<string | null> {
  const { page, mock, action, outcome } = cell;
  if (!action.isDone) await startElsewhere(mock);
  const again = notice === null ? null : await doAgain(cell, notice);
  // What was not known stands in the list once that can be read.
  if (isDoneUnknown(cell)) await refresh(page);
  await action.expectDone(page);
  if (action.isDone) expect(await action.isDone(mock)).toBe(true);
  const failed = headlines[action.name][outcome];
  if (again !== null && failed) await expect(noticesWith(page, failed)).toHaveCount(0);
  return again;
}

const isDoneUnknown = ({ isDoneDespite, outcome }: Cell) => isDoneDespite && outcome === 'unknown';

async function doAgain(cell: Cell, notice: Locator): Promise<string | null> {
  const { page, action, outcome } = cell;
  if (isDoneUnknown(cell)) return null;
  switch (outcome) {
    case 'done':
    case 'after_all':
      return null;
    case 'gone':
      // It is back, and the list was read again.
      if (!action.isDone) return null;
      await action.run(page);
      return action.button;
    default:
      return action.again(page, notice);
  }
}

/** By the journal of the cluster: once if it was done again, and not at all if it had been done. */
async function expectDoneOnce(cell: Cell, before: number, isAgain: boolean): Promise<void> {
  const { mock, action, strike } = cell;
  if (!action.isDone) return;
  const requests = await requestsOf(action, mock);
  const later = strike.lastSeen ? requests : requests.slice(before);
  const statuses = later.map(({ status }) => status);
  expect(statuses, 'requests once the fault was over').toEqual(isAgain ? [200] : []);
}

/** What is told in the end: of something done, that it is done; of a read, nothing. */
async function expectToldAtLast(cell: Cell): Promise<Told | null> {
  const { page, action, outcome } = cell;
  if (isDoneUnknown(cell)) {
    await expect(noticesWith(page, /could not be refreshed/)).toHaveCount(0);
    return null;
  }
  if (!action.isDone) {
    // What else could not be read comes again by itself, later.
    if (outcome === 'unknown') await refresh(page);
    await expect(noticesOf(page)).toHaveCount(0);
    return null;
  }
  const headline = headlines[action.name][outcome === 'after_all' ? outcome : 'done'];
  return toldBy(await theNotice(page, headline ?? /^$/, null));
}

/** The jobs that nothing was asked of, and that go on: one whose minute has come is indexing for a moment. */
async function otherJobs({ mock }: Cell): Promise<string[]> {
  const ids = (await mock.jobs())
    .filter(({ status }) => isAtRest(status) || status.job_state === 'indexing')
    .map(({ config }) => config.id);
  return ids.filter((id) => !id.startsWith('sensor')).sort();
}
