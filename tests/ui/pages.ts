import { type Page, chromium } from "playwright-core";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** What the pages show comes within seconds, also on a busy machine. */
const timeoutMs = 20_000;

export interface OpenPage {
  readonly page: Page;
  /** What went wrong behind the page so far: console errors and warnings, exceptions, requests without or with a bad answer. */
  readonly troubles: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** A page of a chromium of its own. */
export async function openBrowser(): Promise<OpenPage> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args });
  const page = await browser.newPage();
  page.setDefaultTimeout(timeoutMs);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // The page itself aborts what it no longer needs: the event stream when it is left, a question asked anew.
    if (why !== "net::ERR_ABORTED") troubles.push(`${why} ${request.url()}`);
  });
  return { page, troubles, [Symbol.asyncDispose]: () => browser.close() };
}
