import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

/** Somebody's window. */
export type Visitor = { readonly page: Page; readonly context: BrowserContext; readonly errors: readonly string[] };

/** What a window asks of the desk at the moment, and when that last changed, by `performance.now`. */
type Traffic = { readonly underWay: Set<Request>; changedMs: number };
const traffics = new WeakMap<Page, Traffic>();

/** Opens a window of 1366×768 in which nobody is signed in. */
export async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', baseURL: url });
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    // A refusal is an answer; before signing in the first question is refused with 401.
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) errors.push(line.text());
  });
  traffics.set(page, heard(page));
  return { page, context, errors };
}

function heard(page: Page): Traffic {
  const traffic: Traffic = { underWay: new Set(), changedMs: performance.now() };
  const changed = () => {
    traffic.changedMs = performance.now();
  };
  page.on('request', (request) => {
    // Another document has come: nobody waits for the answers to the one before.
    if (request.isNavigationRequest()) traffic.underWay.clear();
    traffic.underWay.add(request);
    changed();
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => {
      traffic.underWay.delete(request);
      changed();
    });
  return traffic;
}

/** Goes to a place as by its address, which loads the product anew, and waits for the frame around it. */
export async function opened(page: Page, place: string): Promise<void> {
  await page.goto(place);
  await page.getByRole('navigation').first().waitFor();
}

/**
 * Goes to a place within the product that already runs, as a link or the back button does: the page before is left with
 * all that was open in it, and nothing of its month, unit or instant is taken along. A page that is loaded anew takes
 * ten times as much of the processor.
 */
export async function moved(page: Page, place: string): Promise<void> {
  // A page that is asked for again would stay as it is; so the way leads over an address where nothing is.
  const nowhere = '/nowhere';
  await turned(page, nowhere);
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
  // What held on the page before was taken along; who asks for the same page without it lets go of it.
  if (new URL(page.url()).search !== '') await turned(page, nowhere);
  await page.waitForURL((url) => url.search === '');
  await turned(page, place);
}

/** Changes the address as a browser does that goes back, a minute after what was read last: it is asked for anew. */
function turned(page: Page, place: string): Promise<void> {
  return page.evaluate((address) => {
    const now = Date.now;
    Date.now = () => now() + 60_000;
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, place);
}

/** Waits until a window has asked nothing for a third of a second and has every answer. */
export async function quiet(page: Page): Promise<void> {
  const traffic = traffics.get(page);
  if (!traffic) throw new Error('this window was not opened by visit');
  const endsMs = performance.now() + 40_000;
  while (traffic.underWay.size > 0 || performance.now() - traffic.changedMs < 333) {
    if (performance.now() > endsMs)
      throw new Error(`${page.url()} goes on asking: ${[...traffic.underWay].map((one) => one.url())}`);
    await pause(50);
  }
}
