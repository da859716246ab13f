import { arrayParts } from "@mesolite/http-api";
import type { MessageCodec } from "@mesolite/wire";

/**
 * A v1 answer that may be large, described once for both formats: messages inside messages down to lists of records, which are
 * encoded only when the stream gets to them. Lists are shown in JSON even when empty, as the original does for these calls.
 */
export type Listing =
  | { readonly kind: "message"; readonly field: string; readonly members: readonly Listing[] }
  | { readonly kind: "records"; readonly field: string; readonly records: Records };

export interface Records {
  texts(): Iterable<string>;
  /** Encoded fields, a batch of records at a time: put together they are the whole list, as protobuf has it. */
  bytes(): Iterable<Uint8Array>;
}

/** As many records are encoded at once as take a millisecond or two. A framework may have 100,000 tasks to sum up. */
const usualBatch = 100;

/**
 * The list `field` of a message of type `parent`. `toMessage` is called once for each record, when its turn comes. `toText` where
 * JSON differs from the codec's; `batch` records are encoded between two pauses.
 */
export function records<P extends object, T, M>(
  parent: MessageCodec<P>,
  field: keyof P & string,
  items: Iterable<T>,
  codec: MessageCodec<M>,
  toMessage: (item: T) => M,
  { toText = codec.toJsonText, batch = usualBatch }: { toText?: (message: M) => string; batch?: number } = {},
): Listing {
  return {
    kind: "records",
    field,
    records: {
      texts: () => arrayParts(items, (item) => toText(toMessage(item))),
      *bytes() {
        // The list's items are messages of `codec` by the caller's word; its parent has no other required field.
        const encode = (messages: M[]): Uint8Array => parent.encode({ [field]: messages } as P);
        let pending: M[] = [];
        for (const item of items) {
          if (pending.push(toMessage(item)) < batch) continue;
          yield encode(pending);
          pending = [];
        }
        yield encode(pending);
      },
    },
  };
}
