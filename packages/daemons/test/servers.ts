import type { RequestListener } from "node:http";
import { listenHttp } from "@mesolite/net";
import { afterEach } from "vitest";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** After the test, the last first. */
export function closeAfterwards(close: () => Promise<void>): void {
  closers.push(close);
}

/** A server of this test's own. @returns its `host:port` */
export async function serve(listener: RequestListener): Promise<string> {
  const { port, close } = await listenHttp({ host: "127.0.0.1", port: 0, listener });
  closeAfterwards(() => close(0));
  return `127.0.0.1:${port}`;
}
