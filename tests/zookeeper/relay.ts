import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to one server that can fall silent: connections stay open, nothing passes any more, as when a network is cut. */
export interface Relay {
  readonly port: number;
  cut(): void;
  /** What the client sends still arrives; what the server answers does not. */
  mute(): void;
  heal(): void;
  close(): Promise<void>;
}

export async function startRelay(toPort: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const fars = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(toPort, "127.0.0.1");
    fars.add(far);
    far.on("close", () => fars.delete(far));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (chunk) => to.write(chunk));
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        if (!isCut) to.destroy();
      });
      if (isCut) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.pause();
    },
    mute: () => {
      for (const socket of fars) socket.pause();
    },
    heal: () => {
      isCut = false;
      for (const socket of sockets) socket.destroy(); // What was under way at the cut is lost.
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
