import { encodeRecord, scheduler } from "@mesolite/wire";
import type { EventStream } from "@mesolite/net";

/** The open SUBSCRIBE streams of schedulers, by stream id. */
export class SchedulerStreams {
  readonly #streams = new Map<string, { readonly stream: EventStream; readonly format: "json" | "protobuf" }>();

  add(streamId: string, format: "json" | "protobuf", stream: EventStream): void {
    this.#streams.set(streamId, { stream, format });
  }

  remove(streamId: string): void {
    this.#streams.delete(streamId);
  }

  send(streamId: string, event: scheduler.Event): void {
    const open = this.#streams.get(streamId);
    if (!open) return;
    const record =
      open.format === "json" ? new TextEncoder().encode(scheduler.Event.toJsonText(event)) : scheduler.Event.encode(event);
    open.stream.send(encodeRecord(record));
  }

  close(streamId: string): void {
    this.#streams.get(streamId)?.stream.close();
  }

  closeAll(): void {
    for (const { stream } of this.#streams.values()) stream.close();
  }
}
