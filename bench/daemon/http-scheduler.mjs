// A framework on the v1 scheduler API in protobuf that fills every offer with tasks and acknowledges every update. Its calls go out on one
// kept connection, one behind the other without waiting for the answers, as HTTP/1.1 allows, but for a bound.
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { RecordDecoder, scheduler } from "../../packages/wire/dist/index.js";
import { accept, acknowledgement, frameworkInfo } from "../pipeline-messages.mjs";

const protobuf = "application/x-protobuf";
/** Calls without an answer: a master refuses what comes when 10,000 requests wait. */
const mostUnanswered = 5_000;

/** `firstOffer` resolves with the moment of the first offer; `failed` rejects when a call is refused, or the connection breaks. */
export async function startHttpScheduler(master) {
  const [host, port] = master.split(":");
  const calls = connect({ host, port: Number(port), noDelay: true });
  await once(calls, "connect");
  let fail;
  const failed = new Promise((_, reject) => (fail = reject));
  calls.on("error", fail);
  calls.on("close", () => fail(new Error("the master closed the connection of the calls")));
  const waiting = [];
  let unanswered = 0;
  const write = (body) => {
    unanswered++;
    const head = `POST /api/v1/scheduler HTTP/1.1\r\nHost: ${master}\r\nContent-Type: ${protobuf}\r\nAccept: ${protobuf}\r\n`;
    calls.write(`${head}Mesos-Stream-Id: ${streamId}\r\nContent-Length: ${body.length}\r\n\r\n`, "latin1");
    calls.write(body);
  };
  const answers = new Answers();
  calls.on("data", (chunk) => {
    try {
      unanswered -= answers.push(chunk);
    } catch (error) {
      fail(error);
    }
    calls.cork();
    for (const body of waiting.splice(0, mostUnanswered - unanswered)) write(body);
    calls.uncork();
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
    if (unanswered < mostUnanswered) write(body);
    else waiting.push(body);
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
    failed,
    stop() {
      calls.destroy();
      subscription.destroy();
    },
  };
}

/** Counts the answers of a connection. @throws Error for one that is not "202 Accepted" without a body */
class Answers {
  #text = "";

  /** @returns how many heads this chunk completes */
  push(chunk) {
    const heads = (this.#text + chunk.toString("latin1")).split("\r\n\r\n");
    this.#text = heads.pop();
    for (const head of heads) {
      if (!head.startsWith("HTTP/1.1 202 ") || !/^content-length: 0$/im.test(head))
        throw new Error(`a call was refused: ${head.slice(0, 200)} ${this.#text.slice(0, 200)}`);
    }
    return heads.length;
  }
}
