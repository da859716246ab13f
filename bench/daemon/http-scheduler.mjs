// A framework on the v1 scheduler API in protobuf that fills every offer with tasks and acknowledges every update. Its calls go out on one
// kept connection, one behind the other without waiting for the answers, as HTTP/1.1 allows.
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { RecordDecoder, scheduler } from "../../packages/wire/dist/index.js";
import { accept, acknowledgement, frameworkInfo } from "../pipeline-messages.mjs";

const protobuf = "application/x-protobuf";

/** `firstOffer` resolves with the moment of the first offer. */
export async function startHttpScheduler(master) {
  const [host, port] = master.split(":");
  const calls = connect({ host, port: Number(port), noDelay: true });
  calls.on("error", () => {});
  await once(calls, "connect");
  calls.on("data", (chunk) => {
    if (chunk.includes("HTTP/1.1 4")) throw new Error(`a call was refused: ${chunk.toString("latin1").slice(0, 400)}`);
  });
  const headers = { "Content-Type": protobuf, Accept: protobuf };
  const subscription = request({ host, port, path: "/api/v1/scheduler", method: "POST", headers });
  subscription.on("error", () => {});
  subscription.end(scheduler.Call.encode({ type: "SUBSCRIBE", subscribe: { framework_info: frameworkInfo } }));
  const [response] = await once(subscription, "response");
  const streamId = response.headers["mesos-stream-id"];
  let frameworkId;
  const call = (message) => {
    const body = scheduler.Call.encode({ framework_id: frameworkId, ...message });
    const head = `POST /api/v1/scheduler HTTP/1.1\r\nHost: ${master}\r\nContent-Type: ${protobuf}\r\nAccept: ${protobuf}\r\n`;
    calls.write(`${head}Mesos-Stream-Id: ${streamId}\r\nContent-Length: ${body.length}\r\n\r\n`, "latin1");
    calls.write(body);
  };
  let offered;
  const firstOffer = new Promise((resolve) => (offered = resolve));
  const decoder = new RecordDecoder();
  response.on("error", () => {});
  response.on("data", (chunk) => {
    calls.cork();
    for (const record of decoder.push(chunk).records) {
      const event = scheduler.Event.decode(record);
      if (event.type === "SUBSCRIBED") frameworkId = event.subscribed.framework_id;
      else if (event.type === "UPDATE") call(acknowledgement(event.update.status));
      else if (event.type === "OFFERS") {
        offered(performance.now());
        for (const offer of event.offers.offers) call(accept(offer));
      }
    }
    calls.uncork();
  });
  return {
    firstOffer,
    stop() {
      calls.destroy();
      subscription.destroy();
    },
  };
}
